/// A piece of a query as a tree, so that a query can be made small by replacing and leaving out its parts.
package final class Fragment {
    /// A run of text, or a piece that can be replaced.
    package enum Part {
        /// Text as it stands.
        case text(String)
        /// A piece of its own.
        case child(Fragment)
    }

    /// What may be done with a piece when a query is made small.
    package enum Role {
        /// Nothing.
        case fixed
        /// It is a value of this type and can become any other value of it.
        case value(String)
        /// It can be left out.
        case removable
        /// It is a whole query.
        case query
    }

    /// The parts in their order.
    package private(set) var parts: [Part]
    /// What may be done with it.
    package let role: Role
    /// What stands in its place for the time being.
    package var substitute: Fragment?

    /// Makes a piece of parts.
    package init(_ parts: [Part], role: Role) {
        self.parts = parts
        self.role = role
    }

    /// Makes a piece of text.
    package convenience init(_ text: String, role: Role = .fixed) { self.init([.text(text)], role: role) }

    /// Makes a value of a type.
    package convenience init(value type: String, _ template: Template) {
        self.init(template.parts, role: .value(type))
    }

    /// Makes a piece with a role.
    package convenience init(_ role: Role, _ template: Template) { self.init(template.parts, role: role) }

    /// The piece as SQL.
    package var text: String {
        if let substitute { return substitute.text }
        return parts.map { part in
            switch part {
            case .text(let text): text
            case .child(let child): child.text
            }
        }.joined()
    }

    /// The piece and all pieces in it, outer ones first; what has been replaced is seen as its replacement.
    package var all: [Fragment] {
        if let substitute { return [self] + substitute.descendants }
        return [self] + descendants
    }

    /// The pieces in it.
    private var descendants: [Fragment] {
        parts.flatMap { part in
            if case .child(let child) = part { child.all } else { [] as [Fragment] }
        }
    }

    /// Joins pieces with a separator; the separators go with the pieces when these are left out.
    package static func list(_ items: [Fragment], _ separator: String = ", ") -> Fragment {
        var parts: [Part] = []
        for (index, item) in items.enumerated() {
            if index == 0 {
                parts.append(.child(item))
            } else {
                parts.append(.child(Fragment(.removable, "\(separator)\(item)")))
            }
        }
        return Fragment(parts, role: .fixed)
    }
}

/// A text with pieces in it, as a string literal writes it.
package struct Template: ExpressibleByStringInterpolation {
    /// The parts in their order.
    var parts: [Fragment.Part]

    /// Makes a template of text alone.
    package init(stringLiteral value: String) { parts = [.text(value)] }

    /// Makes a template of an interpolated literal.
    package init(stringInterpolation: Interpolation) { parts = stringInterpolation.parts }

    /// Collects the parts of a literal.
    package struct Interpolation: StringInterpolationProtocol {
        /// The parts so far.
        var parts: [Fragment.Part] = []

        /// Begins a literal.
        package init(literalCapacity: Int, interpolationCount: Int) {}

        /// Adds text.
        package mutating func appendLiteral(_ literal: String) { parts.append(.text(literal)) }

        /// Adds a piece.
        package mutating func appendInterpolation(_ piece: Fragment) { parts.append(.child(piece)) }

        /// Adds text that was made.
        package mutating func appendInterpolation(_ text: String) { parts.append(.text(text)) }

        /// Adds a number.
        package mutating func appendInterpolation(_ number: Int) { parts.append(.text("\(number)")) }
    }
}
