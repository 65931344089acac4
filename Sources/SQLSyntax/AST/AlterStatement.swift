import SQLBasics

/// `ALTER TABLE IF EXISTS ONLY t …, …`
package struct AlterTableStatement: Sendable {
    /// The word behind ALTER: `table`, `view`, `index`, `sequence`, `materializedView`, `foreignTable`.
    package var kind: ObjectKind
    /// Whether `IF EXISTS` was written.
    package var ifExists: Bool
    /// Whether `ONLY` was written.
    package var isOnly: Bool
    /// The relation.
    package var name: QualifiedName
    /// The commands.
    package var commands: [AlterTableCommand]
    /// The place of `ALTER`.
    package var span: SourceSpan
}

/// One command of ALTER TABLE.
package struct AlterTableCommand: Sendable {
    /// The commands.
    package enum Kind: Sendable {
        /// `ADD [COLUMN] [IF NOT EXISTS] x int`
        case addColumn(ColumnDefinition, ifNotExists: Bool)
        /// `DROP [COLUMN] [IF EXISTS] x CASCADE`
        case dropColumn(Identifier, ifExists: Bool, DropBehavior)
        /// `ALTER x [SET DATA] TYPE t COLLATE c USING a`
        case alterType(Identifier, TypeName, collation: QualifiedName?, using: Expression?)
        /// `ALTER x SET DEFAULT a`; nil for `DROP DEFAULT`
        case setDefault(Identifier, Expression?)
        /// `ALTER x SET NOT NULL`
        case setNotNull(Identifier)
        /// `ALTER x DROP NOT NULL`
        case dropNotNull(Identifier)
        /// `ALTER x SET EXPRESSION AS (a)`
        case setExpression(Identifier, Expression)
        /// `ALTER x DROP EXPRESSION [IF EXISTS]`
        case dropExpression(Identifier, ifExists: Bool)
        /// `ALTER x ADD GENERATED … AS IDENTITY (…)`
        case addIdentity(Identifier, ColumnConstraint.Generation, options: [SequenceOption])
        /// `ALTER x SET GENERATED ALWAYS SET INCREMENT 2 RESTART`
        case alterIdentity(Identifier, ColumnConstraint.Generation?, options: [SequenceOption])
        /// `ALTER x DROP IDENTITY [IF EXISTS]`
        case dropIdentity(Identifier, ifExists: Bool)
        /// `ADD CONSTRAINT c …`
        case addConstraint(TableConstraint)
        /// `ALTER CONSTRAINT c DEFERRABLE`
        case alterConstraint(Identifier, ConstraintAttributes)
        /// `VALIDATE CONSTRAINT c`
        case validateConstraint(Identifier)
        /// `DROP CONSTRAINT [IF EXISTS] c CASCADE`
        case dropConstraint(Identifier, ifExists: Bool, DropBehavior)
        /// `OWNER TO r`
        case ownerTo(RoleSpecification)
        /// `ENABLE | DISABLE ROW LEVEL SECURITY`
        case rowSecurity(Bool)
        /// `ENABLE | DISABLE TRIGGER g`
        case triggers(TriggerSelection, TriggerSwitch)
        /// `ENABLE | DISABLE RULE r`
        case rule(Identifier, TriggerSwitch)
        /// `FORCE | NO FORCE ROW LEVEL SECURITY`
        case forceRowSecurity(Bool)
        /// `SET (fillfactor = 70)`
        case setOptions([DefinitionOption])
        /// `RESET (fillfactor)`
        case resetOptions([DefinitionOption])
        /// `SET LOGGED`, `SET UNLOGGED`
        case setLogged(Bool)
        /// `CLUSTER ON i`; nil for `SET WITHOUT CLUSTER`
        case clusterOn(Identifier?)
        /// `INHERIT t`, `NO INHERIT t`
        case inherit(QualifiedName, Bool)
        /// `ATTACH PARTITION t FOR VALUES …`
        case attachPartition(QualifiedName, PartitionBoundClause)
        /// `ATTACH PARTITION i`, of an index
        case attachIndex(QualifiedName)
        /// `DETACH PARTITION t CONCURRENTLY`, `… FINALIZE`
        case detachPartition(QualifiedName, isConcurrent: Bool, isFinal: Bool)
        /// `OPTIONS (ADD a 'b')`, `ALTER x OPTIONS (…)`, of a foreign table
        case foreignOptions(Identifier?, [GenericOption])
        /// `SET TABLESPACE s`
        case setTablespace(Identifier)
        /// `OF type`; nil for `NOT OF`
        case ofType(QualifiedName?)
        /// `ALTER x SET STATISTICS 10`, `ALTER x SET STORAGE main`
        case columnStorage(Identifier, ColumnStorageChange)
        /// `ALTER 2 SET STATISTICS 10`, of an index
        case numberedStatistics(Int, Int?)
        /// `REPLICA IDENTITY { DEFAULT | FULL | NOTHING | USING INDEX i }`: the letter of the catalog, and the index
        case replicaIdentity(Character, index: Identifier?)
        /// `CLUSTER ON`, `ENABLE TRIGGER`, …: its leading words
        case other(String)
    }

    /// The command.
    package var kind: Kind
    /// The place of its first word.
    package var span: SourceSpan

    /// Makes a command.
    package init(kind: Kind, span: SourceSpan) {
        self.kind = kind
        self.span = span
    }
}

/// `ALTER TABLE t RENAME COLUMN a TO b`, `ALTER SCHEMA s RENAME TO u`
package struct RenameStatement: Sendable {
    /// What is renamed.
    package enum Target: Sendable {
        /// The object itself.
        case object(ObjectReference)
        /// `RENAME [COLUMN] a`, of the relation of this kind
        case column(Identifier, of: QualifiedName, ObjectKind)
        /// `RENAME CONSTRAINT c`, of the relation of this kind
        case constraint(Identifier, of: QualifiedName, ObjectKind)
    }

    /// What is renamed.
    package var target: Target
    /// Whether `IF EXISTS` was written.
    package var ifExists: Bool
    /// Whether `ONLY` was written.
    package var isOnly: Bool
    /// The new name.
    package var newName: Identifier
    /// The place of `ALTER`.
    package var span: SourceSpan
    /// Whether `CASCADE` was written, of an attribute.
    package var behavior = DropBehavior.restrict
}

/// `ALTER SCHEMA s OWNER TO r`
package struct AlterOwnerStatement: Sendable {
    /// The object: a schema, database, function, type, …
    package var object: ObjectReference
    /// The new owner.
    package var newOwner: RoleSpecification
    /// The place of `ALTER`.
    package var span: SourceSpan
}

/// `ALTER TABLE t SET SCHEMA s`
package struct AlterSchemaStatement: Sendable {
    /// The object.
    package var object: ObjectReference
    /// Whether `IF EXISTS` was written.
    package var ifExists: Bool
    /// The new schema.
    package var newSchema: Identifier
    /// The place of `ALTER`.
    package var span: SourceSpan
}

/// What `ALTER COLUMN … SET` says about how a column is stored.
package enum ColumnStorageChange: Sendable {
    /// `STATISTICS 10`; nil for DEFAULT
    case statistics(Int?)
    /// `STORAGE main`
    case storage(String)
    /// `COMPRESSION pglz`
    case compression(String)
    /// `SET (n_distinct = 5)`
    case options([DefinitionOption])
    /// `RESET (n_distinct)`
    case resetOptions([DefinitionOption])
}
