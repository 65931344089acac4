import Testing

@testable import PsqlShell

/// The line that shows that something is at work.
struct ActivityTests {
    @Test func tellsHowMuchOfAScriptIsDone() {
        #expect(
            Activity.text(milliseconds: 3456, done: 50, total: 100) == "[###############...............] 50%  3 s")
        #expect(Activity.text(milliseconds: 999, done: 0, total: 7) == "[..............................] 0%  0 s")
        #expect(Activity.text(milliseconds: 60_000, done: 9, total: 7) == "[##############################] 100%  60 s")
    }

    @Test func movesWhileNothingIsKnown() {
        #expect(Activity.text(milliseconds: 0, done: 0, total: 0) == "[###...........................]  0 s")
        #expect(Activity.text(milliseconds: 2700, done: 0, total: 0) == "[...........................###]  2 s")
        #expect(Activity.text(milliseconds: 2800, done: 0, total: 0) == "[###...........................]  2 s")
    }
}
