/// Makes cases: a cluster, then random statements by various roles.
package struct CaseGenerator {
    private let draw: Draw
    private var steps: [Step] = []
    private let seed: UInt64
    private let count: Int
    /// The roles that the sessions were opened as.
    private var sessions = [0: superuser]
    private var session = 0
    /// How many statements the actor still makes.
    private var remaining = 0
    /// The savepoints of the open block.
    private var savepoints = 0
    private static let totalWeight = Area.all.reduce(0) { $0 + $1.weight }

    /// Makes a generator of one case with so many statements after the cluster's.
    private init(seed: UInt64, statements: Int) {
        self.seed = seed
        count = statements
        draw = Draw(seed: seed)
    }

    /// Returns the case of a seed.
    package static func make(seed: UInt64, statements: Int) -> TestCase {
        var generator = CaseGenerator(seed: seed, statements: statements)
        generator.makeCluster()
        generator.makeStatements()
        return TestCase(seed: seed, steps: generator.steps)
    }

    /// Adds a statement.
    private mutating func add(_ sql: String) { steps.append(.sql(session: session, text: sql)) }

    /// Makes roles, schemas and objects, mostly as the superuser.
    private mutating func makeCluster() {
        for sql in ClusterMaker.roles(draw) { add(sql) }
        for sql in ClusterMaker.schemas(draw) { add(sql) }
        for sql in ClusterMaker.otherObjects(draw) { add(sql) }
        for sql in ClusterMaker.objects(draw) { add(sql) }
        for sql in ClusterMaker.routines(draw) { add(sql) }
        for sql in ClusterMaker.grants(draw) { add(sql) }
        for _ in 0..<draw.number(2...8) {
            guard let role = draw.pick(draw.world.roles) else { break }
            draw.actor = role
            add("SET SESSION AUTHORIZATION \(role)")
            for _ in 0..<draw.number(1...3) { Area.objectGrants.make(draw).forEach { add($0) } }
        }
        draw.actor = superuser
        draw.isBuilding = false
        add("RESET SESSION AUTHORIZATION")
        steps += [.check(.acls), .check(.objects)]
    }

    /// Makes the random statements with checkpoints between them.
    private mutating func makeStatements() {
        var lastCheck = steps.count
        let end = steps.count + count
        while steps.count < end || draw.isInBlock {
            if draw.isInBlock {
                continueBlock()
            } else if remaining == 0 {
                changeActor()
            } else {
                beginBlockOrStatement()
            }
            if !draw.isInBlock && steps.count - lastCheck >= 25 {
                steps += [.check(.acls), .check(.objects)]
                lastCheck = steps.count
            }
        }
        steps += [.check(.rights), .check(.objectRights), .check(.views)]
    }

    /// Begins a transaction block now and then, else makes a statement.
    private mutating func beginBlockOrStatement() {
        remaining -= 1
        guard draw.chance(3) else { return makeStatement() }
        add(draw.oneOf("BEGIN", "BEGIN", "START TRANSACTION", "BEGIN READ ONLY"))
        draw.isInBlock = true
        savepoints = 0
    }

    /// Makes a statement in a block, a savepoint, or the block's end.
    private mutating func continueBlock() {
        switch draw.number(0...19) {
        case 0...1:
            add("COMMIT")
            draw.isInBlock = false
        case 2:
            add("ROLLBACK")
            draw.isInBlock = false
        case 3...6:
            savepoints += 1
            add("SAVEPOINT s\(savepoints)")
        case 7...9 where savepoints > 0: add("ROLLBACK TO SAVEPOINT s\(savepoints)")
        case 10 where savepoints > 0:
            add("RELEASE SAVEPOINT s\(savepoints)")
            savepoints -= 1
        case 11: add("SET LOCAL ROLE \(draw.role())")
        default: makeStatement()
        }
    }

    /// Makes a statement of some area.
    private mutating func makeStatement() {
        var ticket = draw.number(0...(Self.totalWeight - 1))
        for area in Area.all {
            ticket -= area.weight
            if ticket >= 0 { continue }
            if draw.isInBlock && !area.fitsBlocks { return }
            for sql in area.make(draw) { add(sql) }
            return
        }
    }

    /// Lets somebody else act, or the same one in another way.
    private mutating func changeActor() {
        remaining = draw.number(3...9)
        switch draw.number(0...9) {
        case 0...5:
            session = 0
            actAs(draw.chance(12) ? superuser : draw.role())
        case 6...7: setRole()
        case 8: openSession()
        default:
            guard let number = draw.pick(sessions.keys.sorted()), let user = sessions[number] else { return }
            session = number
            draw.actor = user
            add("RESET ROLE")
        }
    }

    /// Changes the session's user.
    private mutating func actAs(_ role: String) {
        draw.actor = role
        add("SET SESSION AUTHORIZATION \(role)")
    }

    /// Changes the current role.
    private mutating func setRole() {
        if draw.chance(20) {
            draw.actor = sessions[session] ?? superuser
            add(draw.oneOf("RESET ROLE", "SET ROLE NONE"))
        } else {
            let role = draw.role()
            draw.actor = role
            add("SET ROLE \(role)")
        }
    }

    /// Opens a session as a role.
    private mutating func openSession() {
        let role = draw.role()
        guard role != "nobody" || draw.chance(30) else { return }
        session = draw.number(1...2)
        sessions[session] = role
        draw.actor = role
        steps.append(.connect(session: session, user: role))
    }
}
