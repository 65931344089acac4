/// The words that PostgreSQL's grammar knows, and where each may stand as a name (manual, appendix C).
public enum Keyword {
    /// How freely a keyword may be used as a name.
    public enum Category: UInt8, Sendable {
        /// Usable as any name.
        case unreserved
        /// Usable as a column or table name, not as a function or type name.
        case columnName
        /// Usable as a function or type name, not as a column or table name.
        case typeOrFunctionName
        /// Usable as no name, only as a label after AS.
        case reserved
    }

    /// Returns the category of a word in lower case; nil when it is no keyword.
    public static func category(of word: String) -> Category? { table[word]?.category }

    /// Tells whether a keyword may be a column label without AS.
    public static func isBareLabel(_ word: String) -> Bool { table[word]?.bareLabel ?? true }

    /// All keywords, in no particular order.
    public static var all: some Collection<String> { table.keys }

    /// The keywords by word, built from the lists below at first use.
    private static let table: [String: (category: Category, bareLabel: Bool)] = {
        var table: [String: (category: Category, bareLabel: Bool)] = [:]
        for (words, category, bareLabel) in lists {
            for word in words.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
                table[String(word)] = (category, bareLabel)
            }
        }
        return table
    }()

    /// The words of each category, those that may be labels without AS apart from the others.
    private static let lists: [(words: String, category: Category, bareLabel: Bool)] = [
        (
            """
            between bigint bit boolean coalesce dec decimal exists extract float greatest grouping inout int
            integer interval json json_array json_arrayagg json_exists json_object json_objectagg json_query
            json_scalar json_serialize json_table json_value least merge_action national nchar none normalize
            nullif numeric out overlay position real row setof smallint substring time timestamp treat trim
            values varchar xmlattributes xmlconcat xmlelement xmlexists xmlforest xmlnamespaces xmlparse xmlpi
            xmlroot xmlserialize xmltable
            """, .columnName, true
        ),
        (
            """
            char character precision
            """, .columnName, false
        ),
        (
            """
            all analyse analyze and any asc asymmetric both case cast check collate column constraint
            current_catalog current_date current_role current_time current_timestamp current_user default
            deferrable desc distinct do else end false foreign in initially lateral leading localtime
            localtimestamp not null only or placing primary references select session_user some symmetric
            system_user table then trailing true unique user using variadic when
            """, .reserved, true
        ),
        (
            """
            array as create except fetch for from grant group having intersect into limit offset on order
            returning to union where window with
            """, .reserved, false
        ),
        (
            """
            authorization binary collation concurrently cross current_schema freeze full ilike inner is join
            left like natural outer right similar tablesample verbose
            """, .typeOrFunctionName, true
        ),
        (
            """
            isnull notnull overlaps
            """, .typeOrFunctionName, false
        ),
        (
            """
            abort absent absolute access action add admin after aggregate also alter always asensitive assertion
            assignment at atomic attach attribute backward before begin breadth by cache call called cascade
            cascaded catalog chain characteristics checkpoint class close cluster columns comment comments
            commit committed compression conditional configuration conflict connection constraints content
            continue conversion copy cost csv cube current cursor cycle data database deallocate declare
            defaults deferred definer delete delimiter delimiters depends depth detach dictionary disable
            discard document domain double drop each empty enable encoding encrypted enforced enum error escape
            event exclude excluding exclusive execute explain expression extension external family finalize
            first following force format forward function functions generated global granted groups handler
            header hold identity if immediate immutable implicit import include including increment indent index
            indexes inherit inherits inline input insensitive insert instead invoker isolation keep key keys
            label language large last leakproof level listen load local location lock locked logged mapping
            match matched materialized maxvalue merge method minvalue mode move name names nested new next nfc
            nfd nfkc nfkd no normalized nothing notify nowait nulls object objects of off oids old omit operator
            option options ordinality others overriding owned owner parallel parameter parser partial partition
            passing password path period plan plans policy preceding prepare prepared preserve prior privileges
            procedural procedure procedures program publication quote quotes range read reassign recursive ref
            referencing refresh reindex relative release rename repeatable replace replica reset restart
            restrict return returns revoke role rollback rollup routine routines rows rule savepoint scalar
            schema schemas scroll search security sequence sequences serializable server session set sets share
            show simple skip snapshot source sql stable standalone start statement statistics stdin stdout
            storage stored strict string strip subscription support sysid system tables tablespace target temp
            template temporary text ties transaction transform trigger truncate trusted type types uescape
            unbounded uncommitted unconditional unencrypted unknown unlisten unlogged until update vacuum valid
            validate validator value version view views virtual volatile whitespace work wrapper write xml yes
            zone
            """, .unreserved, true
        ),
        (
            """
            day filter hour minute month over second varying within without year
            """, .unreserved, false
        ),
    ]
}
