import AccessControl
import CatalogModel
import HashTreeCollections
import SQLBasics
import SQLTypes
import SemanticAnalysis

extension ExecutionContext {
    /// Tells whether there is an object at an address, as far as descriptions would not be made for nothing.
    func hasObject(_ address: ObjectAddress) -> Bool {
        switch address.objectClass {
        case .relation:
            guard let relation = environment.relation(address.id) else { return false }
            return address.column <= 0 || relation.column(number: address.column) != nil
        case .function: return catalog.routines[address.id] != nil || BuiltinTable.catalogued(address.id) != nil
        case .type: return catalog.typeEntry(address.id) != nil || TypeTable.info(address.id) != nil
        case .schema: return catalog.schemas[address.id] != nil
        case .role: return state.cluster.roles[id: address.id] != nil
        case .database: return state.cluster.databases[address.id] != nil
        case .operator: return environment.operator(address.id) != nil
        case .trigger:
            return catalog.trigger(address.id) != nil || KeyTrigger.trigger(address.id, in: catalog) != nil
        case .policy: return catalog.policy(address.id) != nil
        case .cast: return catalog.cast(address.id) != nil
        case .language, .tablespace, .foreignDataWrapper, .foreignServer, .userMapping, .largeObject, .statistics,
            .publication, .publicationRelation, .publicationSchema, .subscription, .eventTrigger:
            return object(address) != nil
        case .roleMembership, .columnDefault, .constraint, .rewriteRule, .defaultPrivileges, .collation, .parameter:
            return ObjectNamer(self).identity(of: address) != nil
        }
    }
}
