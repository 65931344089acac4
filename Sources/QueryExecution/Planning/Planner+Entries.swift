import AccessControl
import CatalogModel
import HashTreeCollections
import SQLBasics
import SQLTypes
import TableStorage

extension Planner {
    /// Makes the plan of an entry that reads no siblings; conditions that the scan tests are taken out.
    func planEntry(_ number: Int, _ conjuncts: inout [Conjunct], _ job: FromJob) throws -> FromPiece {
        try checkLock(job.query.relations[number])
        if case .relation(let id) = job.query.relations[number].kind, let relation = storedRelation(id) {
            let isFamily = relation.hasFamily && !job.query.relations[number].isOnly
            if let access = job.query.relations[number].access, !access.inserts {
                for member in isFamily ? catalog.members(of: relation) : [relation] { try readIndexes(of: member) }
            }
            if isFamily {
                return try planFamily(relation, number, &conjuncts, job)
            }
            let piece = try planScan(relation, number, &conjuncts, job)
            guard let eager = job.eager, eager.relation == number else { return piece }
            return try eager.firstStep(piece, self, job.scope)
        }
        let inner = QueryScope(parent: job.scope)
        let pushed = pushDown(&conjuncts, into: number, of: job)
        var piece = try planSource(number, inner, pushed, conjuncts.filter { $0.relations == [number] })
        if case .relation(let id) = job.query.relations[number].kind {
            piece = try planRefusals(piece, of: id, number, &conjuncts, job)
        }
        if inner.parameters.isEmpty { return piece }
        let compiler = ExpressionCompiler(self, job.scope, Layout())
        let plan = ApplyNode(
            left: OneRowNode(), right: piece.plan, isOuter: false, frame: inner.frame,
            parameters: try inner.parameters.map(compiler.compile), conditions: [], context: context)
        return FromPiece(plan: plan, layout: piece.layout, relations: piece.relations)
    }

    /// Refuses FOR UPDATE and the like where rows cannot be locked (`CheckValidRowMarkRel`).
    private func checkLock(_ entry: RangeEntry) throws {
        guard !isProbe, entry.access?.updates == true, case .relation(let id) = entry.kind,
            let relation = catalog.relations[id],
            relation.kind == .materializedView || relation.kind == .sequence
        else { return }
        let noun = relation.kind == .sequence ? "sequence" : "materialized view"
        throw Diagnostic(.wrongObjectType, "cannot lock rows in \(noun) \"\(relation.name)\"")
    }

    /// Makes the plan of an entry; `inner` collects what it reads from siblings and from outside. The conditions on it are
    /// tested later, but a system relation may know from them what need not be made.
    func planSource(
        _ number: Int, _ inner: QueryScope, _ job: FromJob, _ conjuncts: [Conjunct] = []
    ) throws -> FromPiece {
        let entry = job.query.relations[number]
        let plan: PlanNode
        var columns = entry.columns
        var system: [Int] = []
        switch entry.kind {
        case .relation(let id):
            system = job.needed.filter { $0.relation == number && $0.column < 0 }.map(\.column).sorted()
            if let sequence = catalog.relations[id], sequence.kind == .sequence {
                plan = planSequence(sequence, system)
            } else {
                columns = Self.read(entry.columns, of: number, job.needed)
                plan = try planSystemRelation(id, number, columns, system, conjuncts, job)
            }
        case .view(_, var query), .subquery(var query):
            query.dropUnread { job.needed.contains(ColumnKey(relation: number, column: $0)) }
            plan = try self.plan(query, in: inner)
        case .values(let rows):
            let compiler = siblingCompiler(inner)
            plan = ValuesNode(rows: try rows.map { try $0.map(compiler.compile) }, types: entry.columns.map(\.type))
        case .functions(let calls, let withOrdinality):
            plan = try planFunctions(calls, withOrdinality, entry, inner)
        case .commonTable(let level, let index):
            let source = try job.scope.commonTable(level: level, index: index)
            plan = source.isBeingDefined ? WorkingTableScanNode(source) : CommonTableScanNode(source)
        case .pseudo: throw Diagnostic(.internalError, "a pseudo-relation stands in FROM", at: entry.span)
        }
        var layout = Layout()
        for (place, column) in columns.enumerated() {
            let type = place < plan.types.count ? plan.types[place] : column.type
            layout.add(ColumnKey(relation: number, column: column.number), type: type)
        }
        for column in system {
            layout.add(ColumnKey(relation: number, column: column), type: plan.types[layout.keys.count])
        }
        guard plan.types.count == columns.count + system.count else {
            throw Diagnostic(
                .internalError, "relation \(entry.name) has \(plan.types.count) columns, not \(columns.count)",
                at: entry.span)
        }
        let mark = ColumnKey(relation: number, column: WholeRowReference.presenceMark)
        guard job.needed.contains(mark) else { return FromPiece(plan: plan, layout: layout, relations: [number]) }
        layout.add(mark, type: .oid)
        let nodes: [ExpressionNode] = plan.types.enumerated().map { ColumnNode(slot: $0, type: $1) }
        let marked = ProjectNode(plan, nodes: nodes + [ConstantNode(.int(0), type: .oid)])
        return FromPiece(plan: marked, layout: layout, relations: [number])
    }

    /// Returns those columns of an entry that are read, at least one of them.
    private static func read(
        _ columns: [RangeColumn], of number: Int, _ needed: Set<ColumnKey>
    ) -> [RangeColumn] {
        let read = columns.filter { needed.contains(ColumnKey(relation: number, column: $0.number)) }
        return read.isEmpty ? Array(columns.prefix(1)) : read
    }

    /// Returns a compiler for expressions that are written at the level of an entry's siblings.
    private func siblingCompiler(_ inner: QueryScope) -> ExpressionCompiler {
        var compiler = ExpressionCompiler(self, inner, Layout())
        compiler.levelShift = 1
        return compiler
    }

    /// Returns the relation of this number if its rows are in storage.
    private func storedRelation(_ id: ObjectID) -> Relation? {
        guard let relation = catalog.relations[id] else { return nil }
        switch relation.kind {
        case .table, .materializedView, .partitionedTable: return relation
        default: return nil
        }
    }

    /// The catalog that the statement reads.
    var catalog: Catalog { snapshot.cluster.databases[context.database]?.catalog ?? Catalog() }

    /// Makes the plan of a sequence read as a relation of one row.
    private func planSequence(_ relation: Relation, _ system: [Int]) -> PlanNode {
        let types: [SQLType] = [.int8, .int8, .bool] + system.map { SystemRelationReader.type(ofSystemColumn: $0) }
        return BatchNode("Scan on \(relation.name)", types: types, estimate: 1) { [context] in
            let counter = context.sequences.counter(of: relation)
            let values: [Value] =
                [.int(counter.lastValue), .int(counter.logCount), .bool(counter.isCalled)]
                + system.map { SystemRelationReader.value(ofSystemColumn: $0, in: relation) }
            return Batch(columns: zip(types, values).map { ColumnVector(type: $0, values: [$1]) }, count: 1)
        }
    }

    /// Makes the plan of functions in FROM.
    private func planFunctions(
        _ calls: [BoundExpression], _ withOrdinality: Bool, _ entry: RangeEntry, _ inner: QueryScope
    ) throws -> PlanNode {
        let compiler = siblingCompiler(inner)
        let available = entry.columns.count - (withOrdinality ? 1 : 0)
        var used = 0
        let made = try calls.enumerated().map { place, expression -> SetCall in
            let width = calls.count == 1 ? available : Self.width(of: expression)
            used += width
            return try makeSetCall(expression, width: width, compiler)
        }
        guard used == available else {
            throw Diagnostic(.internalError, "functions in FROM fill \(used) columns, not \(available)", at: entry.span)
        }
        return FunctionScanNode(calls: made, withOrdinality: withOrdinality, types: entry.columns.map(\.type))
    }

    /// The number of columns that a function fills.
    private static func width(of expression: BoundExpression) -> Int {
        guard case .call(let call) = expression, let function = call.callee else { return 1 }
        return max(1, call.resultColumns?.count ?? function.resultColumns.count)
    }

    /// Makes a call in FROM.
    private func makeSetCall(
        _ expression: BoundExpression, width: Int, _ compiler: ExpressionCompiler
    ) throws -> SetCall {
        if case .call(let call) = expression, case .json(let form) = call.form, form.kind == .table {
            var made = SetCall(
                name: "json_table", function: nil, arguments: [], width: width, scalar: nil, context: context)
            made.jsonTable = try compiler.jsonTable(call, form)
            return made
        }
        if case .call(let call) = expression, call.routine == nil, let function = call.callee,
            JSONRows.isRowFunction(function.name), let columns = call.resultColumns
        {
            var made = SetCall(
                name: function.name, function: function, arguments: try call.arguments.map(compiler.compile),
                width: width, scalar: nil, context: context)
            made.jsonColumns = (
                columns.map(\.name), columns.map(\.type), try columns.map { try compiler.domainCheck(of: $0.type) }
            )
            return made
        }
        if case .call(let call) = expression, let function = call.callee, function.returnsSet {
            return SetCall(
                name: function.name, function: function, arguments: try call.arguments.map(compiler.compile),
                width: width, scalar: nil, context: context, routine: try routineCall(call))
        }
        var name = "expression"
        var spreadsRow = false
        if case .call(let call) = expression, let function = call.callee {
            name = function.name
            let hasColumns = call.resultColumns != nil || !function.resultColumns.isEmpty
            spreadsRow = hasColumns && (call.type == .record || call.type.fields != nil)
        }
        return SetCall(
            name: name, function: nil, arguments: [], width: width, scalar: try compiler.compile(expression),
            context: context, spreadsRow: spreadsRow)
    }

    /// Makes the scan of a stored relation with the conditions on it.
    private func planScan(
        _ relation: Relation, _ number: Int, _ conjuncts: inout [Conjunct], _ job: FromJob
    ) throws -> FromPiece {
        guard let contents = snapshot.contents[relation.storage] else {
            throw Diagnostic(.internalError, "relation \"\(relation.name)\" has no storage")
        }
        let (columns, layout) = scanLayout(relation, number, job)
        let own = Self.take(&conjuncts, withVolatile: true) { $0.relations == [number] }
        let security = job.query.relations[number].securityFilters
        let early = security.isEmpty ? own : own.filter(\.expression.isLeakproof)
        let compiler = ExpressionCompiler(self, job.scope, layout)
        let all = security + own.map(\.expression)
        let conditions = ConditionList(
            try all.map(compiler.compile), levels: all.indices.map { min($0, security.count) },
            isLeakproof: security.isEmpty ? [] : all.map(\.isLeakproof))
        let node = try ScanNode(
            relation, contents: contents, columns: columns, types: layout.types,
            permit: permits.permit(job.query.relations[number].storageAccess, relation.id),
            lookup: try keyLookup(early, contents, nil, number, job), outer: try outerEquality(early, number, compiler),
            conditions: conditions, context: context)
        if security.isEmpty { node.limits = try columnLimits(own, number, job) }
        node.isThroughIndex = contents.countedRows == nil && own.contains { isIndexed($0.expression, relation, number) }
        return FromPiece(plan: node, layout: layout, relations: [number])
    }

    /// Collects what columns of whole numbers are compared with; none where another condition might fail for a row that would be
    /// passed over.
    private func columnLimits(_ conjuncts: [Conjunct], _ number: Int, _ job: FromJob) throws -> [ColumnLimit] {
        let compiler = ExpressionCompiler(self, job.scope, Layout())
        var limits: [ColumnLimit] = []
        for conjunct in conjuncts {
            if let (column, comparison, value) = ColumnLimit.parts(of: conjunct.expression, relation: number) {
                limits.append(ColumnLimit(column: column, comparison: comparison, value: try compiler.compile(value)))
            } else if !conjunct.expression.isLeakproof || conjunct.isVolatile {
                return []
            }
        }
        return limits
    }

    /// Tells whether a condition compares the first column of an index with something that is known before the scan: then
    /// PostgreSQL reads a small table without statistics through the index.
    private func isIndexed(_ condition: BoundExpression, _ relation: Relation, _ number: Int) -> Bool {
        let operands: [BoundExpression]
        switch condition {
        case .logical(let logical) where logical.operation == .or:
            return logical.operands.allSatisfy { isIndexed($0, relation, number) }
        case .logical(let logical) where logical.operation == .and:
            return logical.operands.contains { isIndexed($0, relation, number) }
        case .arrayComparison(let list) where list.isAny && BuiltinTable.operator(list.operatorID)?.name == "=":
            operands = [list.operand, list.array]
        case .call(let call):
            guard case .infixOperator(let operation) = call.form, let name = BuiltinTable.operator(operation)?.name,
                ["<", ">", "<=", ">=", "="].contains(name)
            else { return false }
            operands = call.arguments
        default: return false
        }
        guard operands.count == 2 else { return false }
        for (a, b) in [(operands[0], operands[1]), (operands[1], operands[0])] {
            guard case .column(let column) = a, column.level == 0, column.relation == number,
                Conjunct(b).relations.isEmpty, !b.isVolatile
            else { continue }
            let isFirst = relation.indexes.contains { id in
                guard let index = catalog.relations[id]?.index, index.method == "btree", index.predicate == nil else {
                    return false
                }
                return index.keys.first?.column == column.column
            }
            if isFirst { return true }
        }
        return false
    }

    /// Returns the columns that a scan hands out, and where.
    func scanLayout(_ relation: Relation, _ number: Int, _ job: FromJob) -> (columns: [Int], layout: Layout) {
        let columns = job.needed.filter { $0.relation == number }.map(\.column).sorted()
        var layout = Layout()
        for column in columns {
            layout.add(ColumnKey(relation: number, column: column), type: Self.type(of: column, in: relation))
        }
        return (columns, layout)
    }

    /// The type of a column of a relation, system columns included.
    static func type(of column: Int, in relation: Relation) -> SQLType {
        switch column {
        case RowPlaces.position: .int8
        case RowPlaces.ctid: .tid
        case RowPlaces.tableoid: .oid
        case -3, -5: .cid
        case ..<0: .xid
        default: relation.column(number: column)?.type ?? .unknown
        }
    }

    /// Collects the columns that are compared with values of an outer row.
    func outerEquality(
        _ conjuncts: [Conjunct], _ number: Int, _ compiler: ExpressionCompiler
    ) throws -> OuterEquality {
        var result = OuterEquality()
        for conjunct in conjuncts {
            guard let (column, value) = KeyEquality.parts(of: conjunct.expression, relation: number),
                value.readsOuterLevel, let slot = compiler.layout.slot(ColumnKey(relation: number, column: column))
            else { continue }
            result.columns.append(ColumnNode(slot: slot, type: compiler.layout.types[slot]))
            result.values.append(try compiler.compile(value))
        }
        return result
    }

    /// Finds an index all of whose columns are compared with values that are known beforehand; the conditions may be over a
    /// parent's columns.
    func keyLookup(
        _ conjuncts: [Conjunct], _ contents: TableContents, _ map: ColumnMap?, _ number: Int, _ job: FromJob
    ) throws -> KeyLookup? {
        guard !contents.indexes.isEmpty else { return nil }
        var known: [Int: BoundExpression] = [:]
        for conjunct in conjuncts {
            guard let (column, value) = KeyEquality.parts(of: conjunct.expression, relation: number) else { continue }
            known[map?[column] ?? column] = value
        }
        guard let index = contents.indexes.first(where: { $0.columns.allSatisfy { known[$0] != nil } }) else {
            return nil
        }
        let compiler = ExpressionCompiler(self, job.scope, Layout())
        return KeyLookup(index: index, keys: try index.columns.compactMap { known[$0] }.map(compiler.compile))
    }
}

/// Recognizes `column = value`.
enum KeyEquality {
    /// Returns the column of a relation and the value, which reads no column of this level.
    static func parts(of expression: BoundExpression, relation: Int) -> (column: Int, value: BoundExpression)? {
        guard case .call(let call) = expression, call.arguments.count == 2,
            case .infixOperator(let number) = call.form, BuiltinTable.operator(number)?.name == "=",
            Equality.canHash(call.arguments[0].type, call.arguments[1].type)
        else { return nil }
        for (a, b) in [(call.arguments[0], call.arguments[1]), (call.arguments[1], call.arguments[0])] {
            if case .column(let column) = a, column.level == 0, column.relation == relation, column.column > 0,
                Conjunct(b).relations.isEmpty, !b.isVolatile
            {
                return (column.column, b)
            }
        }
        return nil
    }
}
