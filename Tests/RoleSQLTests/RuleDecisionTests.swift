import RoleSQL
import Testing

/// What a session says about the privileges that rules ask for.
@Suite struct RuleDecisionTests {
    /// Opens a session as a role that may insert into a table whose rule writes a log of the table's owner.
    private func makeSession() throws -> Session {
        let session = try Database().connect(user: "postgres")
        let outcome = session.run(
            "CREATE ROLE olga; CREATE ROLE carl; GRANT CREATE ON SCHEMA public TO olga; SET ROLE olga; "
                + "CREATE TABLE orders (id int); CREATE TABLE journal (id int); "
                + "CREATE RULE note AS ON INSERT TO orders DO ALSO INSERT INTO journal VALUES (NEW.id); "
                + "GRANT INSERT ON orders TO carl; SET ROLE carl")
        #expect(outcome.error == nil)
        return session
    }

    @Test func namesTheRoleThatEachPartAsks() throws {
        let session = try makeSession()
        guard case .granted(let reasons) = try session.decide("INSERT INTO orders VALUES (1)") else {
            Issue.record("refused")
            return
        }
        let requirements = reasons.map(\.requirement)
        #expect(requirements.contains { $0.hasPrefix("INSERT on table orders") })
        #expect(requirements.contains { $0.hasPrefix("INSERT on table journal") })
        #expect(requirements.contains { $0.hasPrefix("SELECT on table orders") })
    }

    @Test func explainsARefusalThatIsTheOwners() throws {
        let session = try makeSession()
        session.run("SET ROLE olga; REVOKE INSERT ON journal FROM olga; SET ROLE carl")
        guard case .refused(let refusal) = try session.decide("INSERT INTO orders VALUES (1)") else {
            Issue.record("granted")
            return
        }
        #expect(refusal.privilege == "INSERT" && refusal.role == "olga")
        #expect(session.run("INSERT INTO orders VALUES (1)").state == "42501")
        #expect(session.lastRefusal?.requirement.hasPrefix("INSERT on table journal") == true)
        #expect(session.lastRefusal?.role == "olga")
    }

    @Test func asksForNothingWhereNothingIsRun() throws {
        let session = try makeSession()
        session.run("SET ROLE olga; CREATE RULE none AS ON DELETE TO orders DO INSTEAD NOTHING; SET ROLE carl")
        guard case .granted(let reasons) = try session.decide("DELETE FROM orders") else {
            Issue.record("refused")
            return
        }
        #expect(reasons.isEmpty)
        let outcome = session.run("DELETE FROM orders")
        #expect(outcome.error == nil && outcome.results.first?.commandTag == "DELETE 0")
    }
}
