import SQLBasics

/// A statement that makes or alters a type.
package enum TypeStatement: Sendable {
    /// `CREATE TYPE e AS ENUM ('a', 'b')`
    case createEnumeration(CreateEnumerationStatement)
    /// `CREATE TYPE c AS (a int, b text)`
    case createComposite(CreateCompositeStatement)
    /// `CREATE TYPE r AS RANGE (subtype = float8)`
    case createRange(CreateRangeStatement)
    /// `CREATE DOMAIN d AS int CHECK (VALUE > 0)`
    case createDomain(CreateDomainStatement)
    /// `ALTER TYPE e ADD VALUE 'x' BEFORE 'y'`
    case addValue(AddEnumValueStatement)
    /// `ALTER TYPE e RENAME VALUE 'x' TO 'y'`
    case renameValue(RenameEnumValueStatement)
    /// `ALTER TYPE c ADD ATTRIBUTE a int`
    case alterComposite(AlterCompositeStatement)
    /// `ALTER DOMAIN d SET NOT NULL`
    case alterDomain(AlterDomainStatement)
}

/// `CREATE TYPE e AS ENUM ('a', 'b')`
package struct CreateEnumerationStatement: Sendable {
    /// The name.
    package var name: QualifiedName
    /// The labels in their order.
    package var labels: [String]
}

/// `CREATE TYPE c AS (a int, b text COLLATE "C")`
package struct CreateCompositeStatement: Sendable {
    /// The name.
    package var name: QualifiedName
    /// The attributes, which have no constraints.
    package var attributes: [ColumnDefinition]
}

/// `CREATE TYPE r AS RANGE (subtype = float8, subtype_diff = float8mi)`
package struct CreateRangeStatement: Sendable {
    /// The name.
    package var name: QualifiedName
    /// The definition.
    package var items: [DefinitionItem]
}

/// `CREATE DOMAIN d AS int DEFAULT 1 NOT NULL CHECK (VALUE > 0)`
package struct CreateDomainStatement: Sendable {
    /// The name with its constraints; its type is the one below the domain.
    package var definition: ColumnDefinition
    /// The name.
    package var name: QualifiedName
}

/// `ALTER TYPE e ADD VALUE IF NOT EXISTS 'x' BEFORE 'y'`
package struct AddEnumValueStatement: Sendable {
    /// The type.
    package var type: QualifiedName
    /// Whether `IF NOT EXISTS` was written.
    package var ifNotExists: Bool
    /// The new label.
    package var label: String
    /// The label next to which it goes; nil for the end.
    package var neighbour: String?
    /// Whether it goes behind the neighbour.
    package var isAfter: Bool
}

/// `ALTER TYPE e RENAME VALUE 'x' TO 'y'`
package struct RenameEnumValueStatement: Sendable {
    /// The type.
    package var type: QualifiedName
    /// The label.
    package var label: String
    /// The new label.
    package var newLabel: String
}

/// `ALTER TYPE c ADD ATTRIBUTE a int, DROP ATTRIBUTE b CASCADE`
package struct AlterCompositeStatement: Sendable {
    /// One change.
    package enum Command: Sendable {
        /// `ADD ATTRIBUTE a int`
        case add(ColumnDefinition, DropBehavior)
        /// `DROP ATTRIBUTE IF EXISTS a`
        case drop(Identifier, ifExists: Bool, DropBehavior)
        /// `ALTER ATTRIBUTE a SET DATA TYPE text`
        case alter(ColumnDefinition, DropBehavior)
    }

    /// The type.
    package var type: QualifiedName
    /// The changes.
    package var commands: [Command]
}

/// `ALTER DOMAIN d …`
package struct AlterDomainStatement: Sendable {
    /// The change.
    package enum Command: Sendable {
        /// `SET DEFAULT a`; nil for `DROP DEFAULT`
        case setDefault(Expression?)
        /// `SET NOT NULL`, `DROP NOT NULL`
        case setNotNull(Bool)
        /// `ADD CONSTRAINT c CHECK (a)`
        case addConstraint(ColumnConstraint)
        /// `DROP CONSTRAINT IF EXISTS c CASCADE`
        case dropConstraint(Identifier, ifExists: Bool, DropBehavior)
        /// `VALIDATE CONSTRAINT c`
        case validateConstraint(Identifier)
        /// `RENAME CONSTRAINT c TO d`
        case renameConstraint(Identifier, to: Identifier)
    }

    /// The domain.
    package var domain: QualifiedName
    /// The change.
    package var command: Command
}

/// One item of a definition in parentheses (`def_elem`); a value is a type's name, a function's name, a string or a number.
package struct DefinitionItem: Sendable {
    /// The name in lower case.
    package var name: Identifier
    /// The value as a type or name, when it can be read as one.
    package var type: TypeName?
    /// The value as text.
    package var text: String?
}
