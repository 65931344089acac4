import AccessControl
import CatalogModel
import HashTreeCollections
import QueryExecution
import SQLBasics
import Synchronization

/// A cluster in memory: roles, databases, catalogs and table contents. Its committed state is one value that
/// sessions replace when they commit.
public final class Database: Sendable {
    /// What sessions share under the lock.
    struct Shared: Sendable {
        /// The committed state.
        var state: ClusterState
        /// The number of commits that made it; tells one committed state from another.
        var commits: UInt64 = 0
        /// The session that has changed something in a transaction that is still open; there is at most one.
        var writer: ObjectIdentifier?
    }

    private let shared: Mutex<Shared>
    /// The counters of sequences, outside of any snapshot.
    let sequences: SequenceCounters
    /// New object numbers and storage keys.
    let identifiers: IdentifierGenerator
    /// Which data this is; permits drawn for a copy do not open it.
    let identity: DataIdentity

    /// Makes a fresh cluster: the superuser `postgres`, three databases, the predefined roles of PostgreSQL 18.
    public convenience init() {
        self.init(
            state: ClusterState(cluster: FreshCluster.make()), sequences: SequenceCounters(),
            identifiers: IdentifierGenerator())
    }

    /// Makes a cluster of a state.
    init(state: ClusterState, sequences: SequenceCounters, identifiers: IdentifierGenerator) {
        shared = Mutex(Shared(state: state, writer: nil))
        self.sequences = sequences
        self.identifiers = identifiers
        identity = .fresh()
    }

    /// Returns a copy that goes its own way: changes of one are not seen by the other.
    public func scratchCopy() -> Database {
        Database(state: committedState, sequences: sequences.copy(), identifiers: identifiers.copy())
    }

    /// Opens a session as a role on a database, as a connection to PostgreSQL would.
    ///
    /// Throws FATAL diagnostics: 28000 for an unknown role or one without LOGIN, 3D000 for an unknown database,
    /// 42501 without CONNECT.
    public func connect(user: String = "postgres", database: String = "postgres") throws(Diagnostic) -> Session {
        let cluster = committedState.cluster
        guard let role = cluster.roles[name: user] else {
            throw Diagnostic(.fatal, .invalidAuthorizationSpecification, "role \"\(user)\" does not exist")
        }
        guard role.attributes.contains(.canLogin) else {
            throw Diagnostic(
                .fatal, .invalidAuthorizationSpecification, "role \"\(user)\" is not permitted to log in")
        }
        guard let entry = cluster.database(named: database) else {
            throw Diagnostic(.fatal, .invalidCatalogName, "database \"\(database)\" does not exist")
        }
        guard entry.allowsConnections else {
            throw Diagnostic(
                .fatal, .objectNotInPrerequisiteState,
                "database \"\(database)\" is not currently accepting connections")
        }
        try checkConnect(role, entry, cluster)
        return Session(database: self, role: role, entry: entry, cluster: cluster)
    }

    /// Opens a session of the first superuser on a database, whatever settings and privileges say; nil when there is no such
    /// database.
    package func maintenanceSession(on database: String) -> Session? {
        let cluster = committedState.cluster
        guard let entry = cluster.database(named: database), let role = cluster.roles[id: .bootstrapSuperuser] else {
            return nil
        }
        return Session(database: self, role: role, entry: entry, cluster: cluster)
    }

    /// Throws FATAL unless a role may connect to a database (`CheckMyDatabase`).
    private func checkConnect(_ role: Role, _ entry: DatabaseEntry, _ cluster: Cluster) throws(Diagnostic) {
        let securables = CatalogSecurables(cluster: cluster, database: entry.id, catalog: entry.catalog)
        let demand = Demand.privilege(.connect, on: SecurableID(.database, entry.id))
        guard !isAllowed(demand, as: role.id, in: securables) else { return }
        throw Diagnostic(
            .fatal, .insufficientPrivilege, "permission denied for database \"\(entry.name)\"",
            detail: "User does not have CONNECT privilege.")
    }

    /// The committed state.
    var committedState: ClusterState { shared.withLock { $0.state } }

    /// The committed state with the number of commits that made it.
    var committed: (state: ClusterState, commits: UInt64) { shared.withLock { ($0.state, $0.commits) } }

    /// The number of commits so far, by which one state is told from another.
    package var commitCount: UInt64 { committed.commits }

    /// Makes a session the one that writes; refuses at once when another one is (55P03).
    ///
    /// Returns the number of commits so far, which stands still until the session lets others write.
    func beginWriting(_ session: Session) throws(Diagnostic) -> UInt64 {
        let id = ObjectIdentifier(session)
        let commits: UInt64? = shared.withLock { shared in
            guard shared.writer == nil || shared.writer == id else { return nil }
            shared.writer = id
            return shared.commits
        }
        guard let commits else {
            throw Diagnostic(
                .lockNotAvailable, "another session is changing the database",
                hint: "RoleSQL lets one transaction write at a time. Try again when the other one has ended.")
        }
        return commits
    }

    /// Publishes what a session has made, and lets others write.
    func publish(_ state: ClusterState, from session: Session) {
        shared.withLock { shared in
            shared.state = state
            shared.commits += 1
            if shared.writer == ObjectIdentifier(session) { shared.writer = nil }
        }
    }

    /// Lets others write, and keeps the committed state.
    func endWriting(_ session: Session) {
        shared.withLock { shared in
            if shared.writer == ObjectIdentifier(session) { shared.writer = nil }
        }
    }
}
