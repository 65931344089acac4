/// A right that can be granted on an object (PostgreSQL manual, section 5.8, Privileges).
///
/// The raw values are the bit numbers of PostgreSQL's `AclMode`: they fix the order of the letters in an ACL's text
/// and are never used again for another privilege.
package enum Privilege: UInt8, CaseIterable, Hashable, Sendable {
    /// The privileges of relations, routines, schemas and databases.
    case insert, select, update, delete, truncate, references, trigger, execute, usage, create, temporary, connect
    /// The privileges of parameters, and the youngest one of tables.
    case set, alterSystem, maintain

    /// One line of THE privilege table.
    package struct Entry: Sendable {
        /// The word in GRANT and in messages.
        package let keyword: String
        /// The letter in an ACL's text.
        package let letter: Character
    }

    /// THE privilege table: every text that stands for a privilege is derived from this function.
    package var entry: Entry {
        switch self {
        case .insert: Entry(keyword: "INSERT", letter: "a")
        case .select: Entry(keyword: "SELECT", letter: "r")
        case .update: Entry(keyword: "UPDATE", letter: "w")
        case .delete: Entry(keyword: "DELETE", letter: "d")
        case .truncate: Entry(keyword: "TRUNCATE", letter: "D")
        case .references: Entry(keyword: "REFERENCES", letter: "x")
        case .trigger: Entry(keyword: "TRIGGER", letter: "t")
        case .execute: Entry(keyword: "EXECUTE", letter: "X")
        case .usage: Entry(keyword: "USAGE", letter: "U")
        case .create: Entry(keyword: "CREATE", letter: "C")
        case .temporary: Entry(keyword: "TEMPORARY", letter: "T")
        case .connect: Entry(keyword: "CONNECT", letter: "c")
        case .set: Entry(keyword: "SET", letter: "s")
        case .alterSystem: Entry(keyword: "ALTER SYSTEM", letter: "A")
        case .maintain: Entry(keyword: "MAINTAIN", letter: "m")
        }
    }

    /// The word in GRANT and in messages.
    package var keyword: String { entry.keyword }
    /// The letter in an ACL's text.
    package var letter: Character { entry.letter }

    /// Reads a privilege from the word in GRANT, in any case; `TEMP` stands for `TEMPORARY`.
    package init?(keyword: String) {
        let upper = keyword.uppercased()
        let found = upper == "TEMP" ? .temporary : Self.allCases.first { $0.keyword == upper }
        guard let found else { return nil }
        self = found
    }

    /// Reads a privilege from its letter in an ACL.
    package init?(letter: Character) {
        guard let found = Self.allCases.first(where: { $0.letter == letter }) else { return nil }
        self = found
    }
}

/// A set of privileges, one bit for each (the lower half of PostgreSQL's `AclMode`).
package struct PrivilegeSet: OptionSet, Hashable, Sendable {
    /// The bits, numbered by `Privilege.rawValue`.
    package let rawValue: UInt16

    /// Makes the set with these bits.
    package init(rawValue: UInt16) { self.rawValue = rawValue }

    /// Makes the set that holds one privilege.
    package init(_ privilege: Privilege) { rawValue = 1 << UInt16(privilege.rawValue) }

    /// Makes the set that holds these privileges.
    package init(_ privileges: some Sequence<Privilege>) {
        rawValue = privileges.reduce(0) { $0 | 1 << UInt16($1.rawValue) }
    }

    /// Makes the set of the privileges that these ACL letters stand for; other letters are passed over.
    package init(letters: String) { self.init(letters.compactMap(Privilege.init(letter:))) }

    /// The empty set.
    package static let none: PrivilegeSet = []
    /// INSERT alone.
    package static let insert = PrivilegeSet(.insert)
    /// SELECT alone.
    package static let select = PrivilegeSet(.select)
    /// UPDATE alone.
    package static let update = PrivilegeSet(.update)
    /// DELETE alone.
    package static let delete = PrivilegeSet(.delete)
    /// TRUNCATE alone.
    package static let truncate = PrivilegeSet(.truncate)
    /// REFERENCES alone.
    package static let references = PrivilegeSet(.references)
    /// TRIGGER alone.
    package static let trigger = PrivilegeSet(.trigger)
    /// EXECUTE alone.
    package static let execute = PrivilegeSet(.execute)
    /// USAGE alone.
    package static let usage = PrivilegeSet(.usage)
    /// CREATE alone.
    package static let create = PrivilegeSet(.create)
    /// TEMPORARY alone.
    package static let temporary = PrivilegeSet(.temporary)
    /// CONNECT alone.
    package static let connect = PrivilegeSet(.connect)
    /// SET alone.
    package static let set = PrivilegeSet(.set)
    /// ALTER SYSTEM alone.
    package static let alterSystem = PrivilegeSet(.alterSystem)
    /// MAINTAIN alone.
    package static let maintain = PrivilegeSet(.maintain)

    /// Tells whether the set holds a privilege.
    package func contains(_ privilege: Privilege) -> Bool { rawValue & (1 << UInt16(privilege.rawValue)) != 0 }

    /// The privileges in the order in which an ACL prints them.
    package var members: [Privilege] { Privilege.allCases.filter(contains) }
    /// The number of privileges in the set.
    package var count: Int { rawValue.nonzeroBitCount }
    /// The ACL letters of the set.
    package var letters: String { String(members.map(\.letter)) }
    /// The lowest privilege in the set, which is the one that error messages name.
    package var first: Privilege? {
        rawValue == 0 ? nil : Privilege(rawValue: UInt8(rawValue.trailingZeroBitCount))
    }
}
