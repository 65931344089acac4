import SQLTypes

/// The columns that every table has without declaring them (manual 5.6).
package enum SystemColumns {
    /// The columns: number, name and type.
    package static let all: [(number: Int, name: String, type: SQLType)] = [
        (-1, "ctid", .tid), (-2, "xmin", .xid), (-3, "cmin", .cid), (-4, "xmax", .xid), (-5, "cmax", .cid),
        (-6, "tableoid", .oid),
    ]

    /// Returns the column of this name.
    package static func column(named name: String) -> (number: Int, name: String, type: SQLType)? {
        all.first { $0.name == name }
    }

    /// Returns the name of the column of this number.
    package static func name(of number: Int) -> String? { all.first { $0.number == number }?.name }
}
