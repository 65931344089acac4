/// A value behind one reference, so that copying it costs no more than a count; whoever changes a copy gets a value of his own
/// first.
///
/// A getter of a part should read `value` and a `_modify` should yield into it: both go straight to the part.
@frozen public struct CopyOnWrite<Value: Sendable>: Sendable {
    /// Holds the value. Nobody changes it but its only holder, so that it can be shared between tasks.
    @usableFromInline final class Box: @unchecked Sendable {
        @exclusivity(unchecked) @usableFromInline var value: Value

        /// Makes a box of a value.
        @inlinable init(_ value: Value) { self.value = value }
    }

    @usableFromInline var box: Box

    /// Keeps a value.
    @inlinable public init(_ value: Value) { box = Box(value) }

    /// What is kept.
    @inlinable public var value: Value {
        @inline(__always) _read { yield box.value }
        @inline(__always) _modify {
            if !isKnownUniquelyReferenced(&box) { box = Box(box.value) }
            yield &box.value
        }
    }
}
