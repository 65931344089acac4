/// What a generator of statements draws from: random numbers, the world, and who the actor is thought to be.
package final class Draw {
    /// The random numbers.
    package var random: RandomSource
    /// What may exist.
    package var world = World()
    /// The role that is thought to execute the statement.
    package var actor = superuser
    /// Tells whether a transaction block is open.
    package var isInBlock = false

    /// Tells whether the cluster is still being made, so that nothing is missed on purpose.
    package var isBuilding = true

    /// Makes the draw of a seed.
    package init(seed: UInt64) { random = RandomSource(seed: seed) }

    // MARK: Chance

    /// Tells true in so many of a hundred draws.
    package func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &random) < percent }

    /// Tells whether to name something that does not exist, which is rare.
    package func slips() -> Bool { !isBuilding && chance(2) }

    /// Returns a number of a range.
    package func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }

    /// Returns one of some texts.
    package func oneOf(_ texts: String...) -> String { pick(texts) ?? "" }

    /// Returns an element; nil when there is none.
    package func pick<Element>(_ elements: [Element]) -> Element? { elements.randomElement(using: &random) }

    /// Returns some elements, at least one when there are any, in their order or another one.
    package func some<Element>(_ elements: [Element], upTo limit: Int = 3) -> [Element] {
        let mixed = elements.shuffled(using: &random)
        return Array(mixed.prefix(number(1...max(limit, 1))))
    }

    /// Returns a text in so many of a hundred draws, else an empty one.
    package func maybe(_ percent: Int, _ text: @autoclosure () -> String) -> String {
        chance(percent) ? text() : ""
    }

    // MARK: Names

    /// Returns the name of a role that may exist, now and then of one that does not or of a predefined one.
    package func role() -> String {
        if slips() { return oneOf("nobody", superuser, "pg_read_all_data", "pg_monitor") }
        return pick(world.roles) ?? superuser
    }

    /// Returns a role to grant to, which can be PUBLIC.
    package func grantee() -> String {
        if chance(12) { return "PUBLIC" }
        return chance(2) ? oneOf("CURRENT_USER", "SESSION_USER", "CURRENT_ROLE") : role()
    }

    /// Returns a role as a statement that takes CURRENT_USER and its kin names it.
    package func roleSpec() -> String {
        chance(4) ? oneOf("CURRENT_USER", "SESSION_USER", "CURRENT_ROLE") : role()
    }

    /// Returns the name of a schema.
    package func schema() -> String {
        slips() ? "nowhere" : pick(world.schemas) ?? "public"
    }

    /// Returns the name of a schema to make an object in, rather one where the actor may.
    package func home() -> String {
        guard chance(70) else { return schema() }
        return pick(world.schemas.filter { world.makers[$0]?.contains(actor) == true }) ?? schema()
    }

    /// Returns a number for a new name.
    package func fresh() -> Int {
        world.counter += 1
        return world.counter
    }

    /// Returns a relation of some kinds, rather one that the actor owns; a missing one if there is none.
    package func relation(_ kinds: Relation.Kind...) -> Relation {
        let fitting = world.relations.filter { kinds.contains($0.kind) }
        let own = fitting.filter { $0.owner == actor }
        if slips() || fitting.isEmpty { return .missing }
        return (chance(65) ? pick(own) : nil) ?? pick(fitting) ?? .missing
    }

    /// Adds a relation to the world: always in the beginning, later only if its maker could well have made it.
    package func add(_ relation: Relation) {
        if actor == superuser || world.relations.count < 6 || chance(30) { world.relations.append(relation) }
    }

    /// Changes what is known of a relation, if the actor could well have done so.
    package func change(_ relation: Relation, _ change: (inout [Relation], Int) -> Void) {
        guard actor == superuser || actor == relation.owner, !isInBlock else { return }
        guard let place = world.relations.firstIndex(where: { $0.qualified == relation.qualified }) else { return }
        change(&world.relations, place)
    }

    /// Returns a table or view.
    package func source() -> Relation {
        chance(2) ? relation(.foreignTable) : relation(.table, .view, .materializedView)
    }

    /// Returns a relation's name, mostly with its schema.
    package func name(_ relation: Relation) -> String {
        chance(relation.schema == "public" ? 60 : 95) || isBuilding ? relation.qualified : relation.name
    }

    /// Returns a column's name, now and then of one that does not exist.
    package func column(_ relation: Relation) -> String {
        slips() ? "nothing" : pick(relation.columns)?.name ?? "id"
    }

    /// Returns a relation's column of numbers.
    package func numberColumn(_ relation: Relation) -> String {
        pick(relation.columns.filter(\.isNumber))?.name ?? "id"
    }

    /// Returns a value for a column.
    package func value(_ column: Column) -> String {
        if chance(6) { return "NULL" }
        return column.isNumber ? "\(number(1...(isBuilding ? 2 : 9)))" : "'\(oneOf("x", "y", "z"))'"
    }

    /// Returns another object of a kind, rather one that the actor owns.
    package func other(_ kind: String) -> NamedObject? {
        let all = world.others[kind] ?? []
        return (chance(35) ? pick(all.filter { $0.owner == actor }) : nil) ?? pick(all)
    }

    /// Returns the name of another object of some kinds, now and then of one that does not exist.
    package func object(_ kinds: String...) -> String {
        let name = pick(kinds.compactMap { other($0) })?.text
        return (slips() ? nil : name) ?? "public.missing"
    }

    /// Returns a name to choose among others, or nil when there is none.
    package func existing(_ kinds: String...) -> String? { pick(kinds.compactMap { other($0) })?.text }

    /// Adds another object to the world: always as the superuser, else only if its maker could well have made it.
    package func add(_ kind: String, _ text: String) {
        guard actor == superuser || chance(50) else { return }
        world.others[kind, default: []].append(NamedObject(text: text, owner: actor))
    }
}

extension Relation {
    /// A relation that does not exist.
    package static let missing = Relation(
        kind: .table, schema: "public", name: "missing", owner: "", columns: [Column(name: "id", isNumber: true)])
}
