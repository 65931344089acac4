/// An object as its row in a system catalog: the catalog's number, the object's, and a column's or 0.
struct CatalogAddress: Hashable {
    var catalog: String
    var object: String

    /// Makes an address of two numbers as text.
    init(_ catalog: String, _ object: String) {
        self.catalog = catalog
        self.object = object
    }
}

/// What makes one object, or a part of one that needs a place of its own in the script.
struct Piece {
    /// What it makes; other pieces that depend on this come later.
    var addresses: [CatalogAddress]
    /// What must be there before, beyond what the objects of `addresses` depend on.
    var needs: [CatalogAddress] = []
    /// The statements.
    var statements: [String]
    /// What stands in for the object where objects depend on each other in a ring; nil where nothing can.
    var standIn: [String]?

    /// Makes a piece.
    init(_ addresses: [CatalogAddress], needs: [CatalogAddress] = [], _ statements: [String]) {
        self.addresses = addresses
        self.needs = needs
        self.statements = statements
    }
}

/// Puts pieces in an order in which each comes after those that it depends on, and otherwise leaves them where they are.
struct PieceOrder {
    private let pieces: [Piece]
    private let places: [CatalogAddress: Int]
    private let dependencies: [CatalogAddress: [CatalogAddress]]
    private var states: [State]
    private var standIns: Set<Int> = []
    private(set) var ordered: [Piece] = []

    private enum State { case waiting, begun, done }

    /// Takes the pieces, and what each address depends on.
    init(_ pieces: [Piece], _ dependencies: [CatalogAddress: [CatalogAddress]]) {
        self.pieces = pieces
        self.dependencies = dependencies
        states = Array(repeating: .waiting, count: pieces.count)
        var places: [CatalogAddress: Int] = [:]
        for (place, piece) in pieces.enumerated() {
            for address in piece.addresses { places[address] = place }
        }
        self.places = places
    }

    /// Puts all in order.
    mutating func run() {
        for place in pieces.indices { visit(place) }
    }

    /// Puts a piece behind what it depends on; where that depends on the piece itself, a stand-in comes before.
    private mutating func visit(_ place: Int) {
        guard states[place] == .waiting else { return }
        states[place] = .begun
        let piece = pieces[place]
        let wanted = piece.needs + piece.addresses.flatMap { dependencies[$0] ?? [] }
        for address in wanted {
            guard let other = places[address], other != place else { continue }
            if states[other] == .begun, let standIn = pieces[other].standIn, standIns.insert(other).inserted {
                ordered.append(Piece([], standIn))
            }
            visit(other)
        }
        states[place] = .done
        ordered.append(piece)
    }
}
