import SQLBasics
import SQLTypes

/// What the polymorphic types of a routine stand for in one call (manual 36.2.5).
struct Polymorphism {
    /// The type of `anyelement` and its kin.
    private(set) var element: SQLType?
    /// The type of `anycompatible` and its kin.
    private(set) var compatible: SQLType?
    /// What belongs to `anyrange` and `anymultirange`.
    private(set) var range: RangeType?
    /// What belongs to `anycompatiblerange` and `anycompatiblemultirange`.
    private(set) var compatibleRange: RangeType?

    /// Tells whether the arguments fit the polymorphic types among the declared ones (`check_generic_type_consistency`).
    static func isConsistent(_ arguments: [SQLType], _ declared: [SQLType]) -> Bool {
        guard declared.contains(where: \.isPolymorphic) else { return true }
        return Polymorphism(arguments, declared) != nil
    }

    /// Finds what the polymorphic types stand for; nil when the arguments contradict each other.
    init?(_ arguments: [SQLType], _ declared: [SQLType]) {
        var arrays: [SQLType] = []
        var compatibles: [SQLType] = []
        for (argument, type) in zip(arguments, declared) where !argument.isUnknown {
            switch type.oid.rawValue {
            case 2283, 2776, 3500:
                if type.oid.rawValue == 2776 && argument.isArray { return nil }
                if type.oid.rawValue == 3500 && (argument.isDomain || !argument.isEnumeration) { return nil }
                guard unifyElement(argument.unmodified) else { return nil }
            case 2277:
                guard let of = argument.elementLike else { return nil }
                guard unifyElement(of.unmodified) else { return nil }
                arrays.append(argument)
            case 5077, 5079:
                if type.oid.rawValue == 5079 && argument.isArray { return nil }
                compatibles.append(argument.unmodified)
            case 5078:
                guard let of = argument.elementLike else { return nil }
                compatibles.append(of.unmodified)
            case 3831, 4537:
                let own = argument.base
                guard let found = type.oid.rawValue == 3831 ? own.range : own.rangeOfMultirange,
                    unifyRange(found), unifyElement(found.kind.subtype)
                else { return nil }
            case 5080, 4538:
                let own = argument.base
                guard let found = type.oid.rawValue == 5080 ? own.range : own.rangeOfMultirange,
                    compatibleRange == nil || compatibleRange == found
                else { return nil }
                compatibleRange = found
                compatibles.append(found.kind.subtype)
            default: break
            }
        }
        if element == nil, declared.contains(where: { $0.oid.rawValue == 3500 }) { return nil }
        guard chooseCompatible(compatibles) else { return nil }
        if let compatibleRange, compatibleRange.kind.subtype.oid != compatible?.oid { return nil }
        guard declared.allSatisfy({ !Self.needsRange($0) || canResolve($0) }) else { return nil }
    }

    /// Tells whether a declared type stands for ranges, which elements alone do not tell.
    private static func needsRange(_ type: SQLType) -> Bool {
        [.anyrange, .anymultirange, .anycompatiblerange, .anycompatiblemultirange].contains(type)
    }

    /// Tells whether it is known what a declared type of ranges stands for; where nothing but unknown arguments is given that
    /// is left for later.
    private func canResolve(_ type: SQLType) -> Bool {
        if type == .anyrange || type == .anymultirange { return range != nil || element == nil }
        return compatibleRange != nil || compatible == nil
    }

    /// Lets `anyrange` stand for a type, unless it stands for another one.
    private mutating func unifyRange(_ found: RangeType) -> Bool {
        if let range { return range == found }
        range = found
        return true
    }

    /// Lets `anyelement` stand for a type, unless it stands for another one.
    private mutating func unifyElement(_ type: SQLType) -> Bool {
        guard let element else {
            self.element = type
            return true
        }
        return element.oid == type.oid
    }

    /// Chooses the common type of the `anycompatible` arguments.
    private mutating func chooseCompatible(_ types: [SQLType]) -> Bool {
        guard var best = types.first else { return true }
        for type in types.dropFirst() where type.oid != best.oid {
            guard type.category == best.category else { return false }
            if best.info?.isPreferred != true, Coercion.isPossible(from: best, to: type, .implicit),
                !Coercion.isPossible(from: type, to: best, .implicit)
            {
                best = type
            }
        }
        guard types.allSatisfy({ Coercion.isPossible(from: $0, to: best, .implicit) }) else { return false }
        compatible = best
        return true
    }

    /// Returns the type that a declared one stands for; nil when nothing tells it. Unknown arguments alone leave
    /// `anycompatible` text, and `anyelement` undetermined.
    func resolve(_ declared: SQLType) -> SQLType? {
        switch declared.oid.rawValue {
        case 2283, 2776, 3500: element
        case 2277: element?.arrayType
        case 3831: range?.type
        case 4537: range?.multirange
        case 5080: compatibleRange?.type
        case 4538: compatibleRange?.multirange
        case 5077, 5079: compatible ?? .text
        case 5078: (compatible ?? .text).arrayType
        default: declared
        }
    }
}

extension SQLType {
    /// The type of the elements of an array, or of a vector type such as oidvector.
    var elementLike: SQLType? {
        if let elementType = base.elementType { return elementType }
        guard let info, info.category == "A", info.element.isValid else { return nil }
        return SQLType(oid: info.element)
    }
}
