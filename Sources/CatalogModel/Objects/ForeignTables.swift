import HashTreeCollections
import SQLBasics

extension Catalog {
    /// Makes the error of using a foreign table.
    package func withoutHandler(_ relation: Relation?) -> Diagnostic {
        let server = relation?.foreign.flatMap { objects[ObjectAddress(.foreignServer, $0.server)] }
        guard case .server(let wrapper, _, _)? = server?.details else { return withoutHandler(wrapper: .invalid) }
        return withoutHandler(wrapper: wrapper)
    }

    /// Makes the error of using a wrapper.
    package func withoutHandler(wrapper: ObjectID) -> Diagnostic {
        let name = objects[ObjectAddress(.foreignDataWrapper, wrapper)]?.name ?? ""
        return Diagnostic(.objectNotInPrerequisiteState, "foreign-data wrapper \"\(name)\" has no handler")
    }
}
