/// A way to make a value from values of other types: an operator, a function, a cast or an aggregate.
package struct Maker: Hashable, Sendable {
    /// The kinds of makers.
    package enum Kind: String, Hashable, Sendable {
        /// A binary operator.
        case binary
        /// A prefix operator.
        case prefix
        /// A function.
        case function
        /// A function that returns a set.
        case set
        /// An aggregate.
        case aggregate
        /// A window function.
        case window
        /// A cast.
        case cast
    }

    /// What it is.
    package var kind: Kind
    /// Its name.
    package var name: String
    /// The types of its arguments.
    package var arguments: [String]
    /// The type of what it makes.
    package var result: String
}

/// What queries can be made of, as the server's catalog tells it.
package struct QueryCatalog: Sendable {
    /// Everything that makes plain values.
    package private(set) var makers: [Maker] = []
    /// The same by the type of the result.
    package private(set) var byResult: [String: [Maker]] = [:]
    /// Those that cannot fail, by the type of the result.
    package private(set) var safeByResult: [String: [Maker]] = [:]
    /// The aggregates.
    package private(set) var aggregates: [Maker] = []
    /// The functions that return sets.
    package private(set) var sets: [Maker] = []

    /// Asks a server.
    package init(_ connection: PostgresConnection) throws {
        let outcome = connection.execute([Self.query])
        guard let first = outcome.first, first.error == nil, let rows = first.results.first?.rows else {
            throw ConnectionFailure(reason: "no catalog: \(outcome.first?.lines ?? [])")
        }
        var seen: Set<Maker> = []
        for row in rows {
            guard row.count == 4, let kind = row[0].flatMap(Maker.Kind.init), let name = row[1], let result = row[3]
            else { continue }
            let arguments = row[2]?.split(separator: " ").map(String.init) ?? []
            for maker in Self.instances(Maker(kind: kind, name: name, arguments: arguments, result: result))
            where seen.insert(maker).inserted && !QueryExclusions.contains(maker) { add(maker) }
        }
    }

    /// Sorts a maker in.
    private mutating func add(_ maker: Maker) {
        switch maker.kind {
        case .aggregate: aggregates.append(maker)
        case .set: sets.append(maker)
        case .window: break
        default:
            makers.append(maker)
            byResult[maker.result, default: []].append(maker)
            if QueryExclusions.isSafe(maker) { safeByResult[maker.result, default: []].append(maker) }
        }
    }

    /// Returns the makers that one with polymorphic types stands for; none when a type is not among ours.
    private static func instances(_ maker: Maker) -> [Maker] {
        let types = maker.arguments + [maker.result]
        guard types.contains(where: { $0.hasPrefix("any") }) else {
            return types.allSatisfy { QueryTypes.values[$0] != nil } ? [maker] : []
        }
        return QueryTypes.elements.compactMap { element in
            let bound = types.map { bind($0, element) }
            guard bound.allSatisfy({ $0.flatMap { QueryTypes.values[$0] } != nil }) else { return nil }
            let names = bound.compactMap { $0 }
            return Maker(
                kind: maker.kind, name: maker.name, arguments: Array(names.dropLast()), result: names.last ?? "")
        }
    }

    /// Returns the type that a polymorphic one is for an element; nil when there is none.
    private static func bind(_ type: String, _ element: String) -> String? {
        switch type {
        case "anyelement", "anycompatible", "any", "anynonarray", "anycompatiblenonarray": element
        case "anyarray", "anycompatiblearray": "_" + element
        case "anyrange", "anycompatiblerange": QueryTypes.ranges[element]?.range
        case "anymultirange", "anycompatiblemultirange": QueryTypes.ranges[element]?.multirange
        case "anyenum": element == "mood" ? element : nil
        default: type
        }
    }

    /// Asks for operators, functions, aggregates and casts; left out are those that only carry out operators, indexes,
    /// input and output.
    private static let query = """
        SELECT CASE WHEN oprkind = 'l' THEN 'prefix' ELSE 'binary' END AS kind, oprname AS name,
            concat_ws(' ', l.typname, r.typname) AS arguments, t.typname AS result
        FROM pg_operator o JOIN pg_proc p ON p.oid = oprcode LEFT JOIN pg_type l ON l.oid = oprleft
        JOIN pg_type r ON r.oid = oprright JOIN pg_type t ON t.oid = oprresult WHERE p.provolatile IN ('i', 's')
        AND o.oid < 16384
        UNION ALL
        SELECT CASE WHEN p.prokind = 'a' THEN 'aggregate' WHEN p.prokind = 'w' THEN 'window' WHEN p.proretset THEN 'set'
            ELSE 'function' END, proname,
            (SELECT string_agg(a.typname, ' ' ORDER BY n) FROM unnest(proargtypes) WITH ORDINALITY u (i, n)
            JOIN pg_type a ON a.oid = i), t.typname
        FROM pg_proc p JOIN pg_type t ON t.oid = prorettype LEFT JOIN pg_aggregate g ON g.aggfnoid = p.oid
        WHERE p.oid < 16384 AND provolatile IN ('i', 's') AND pronargs <= 5 AND coalesce(g.aggkind, 'n') = 'n'
        AND coalesce(obj_description(p.oid, 'pg_proc'), '') !~
            '^(implementation of|hash|less-equal-greater|I/O|aggregate |window|selectivity|join sel|restriction|planner)'
        AND p.proname !~ '^(pg_|has_|current_|to_reg|txid|inet_|lo_|ts_|query_|row_|shobj|obj_|col_|session_|binary_)'
        UNION ALL
        SELECT 'cast', t.typname, s.typname, t.typname FROM pg_cast JOIN pg_type s ON s.oid = castsource
        JOIN pg_type t ON t.oid = casttarget WHERE castsource <> casttarget
        UNION ALL
        SELECT 'cast', t, 'text', t FROM unnest('{int4,numeric,date,bool,interval,timestamp,inet,uuid,_int4,int4range,varbit,time}'::text[]) t
        UNION ALL
        SELECT 'cast', 'text', t, 'text' FROM unnest('{int4,numeric,float8,date,bool,interval,timestamp,timestamptz,uuid,_int4,_text,int4range,varbit,time,timetz,mood,pair,bytea,money,float4,nummultirange}'::text[]) t
        ORDER BY 1, 2, 3, 4
        """
}
