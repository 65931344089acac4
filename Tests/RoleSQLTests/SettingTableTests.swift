import QueryExecution
import Testing

/// The table of run-time parameters.
@Suite struct SettingTableTests {
    /// The values that statements ask for without reading the table are those of the table.
    @Test func hotValuesAreThoseOfTheTable() {
        for (name, value) in SettingDefinition.hot where name != "role" {
            #expect(SettingDefinition.named(name)?.defaultValue == value, "\(name)")
        }
    }

    /// Every line of the table is read, and no name stands twice.
    @Test func allLinesAreRead() {
        #expect(SettingDefinition.all.count == 405)
        #expect(Set(SettingDefinition.all.map { $0.name.lowercased() }).count == SettingDefinition.all.count)
    }
}
