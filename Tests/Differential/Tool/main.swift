import DifferentialCore
import Glibc

guard let options = Options(Array(CommandLine.arguments.dropFirst())) else {
    print(Options.usage)
    exit(2)
}
if options.isPrinting && options.queriesWanted == nil {
    print(CaseGenerator.make(seed: options.seed, statements: options.statements).script)
    exit(0)
}
do {
    if options.queriesWanted != nil {
        var job = try QueryJob(options)
        exit(try job.run() ? 0 : 1)
    }
    if options.servers.count > 1 {
        exit(try Supervisor(options).run() ? 0 : 1)
    }
    var job = try Job(options)
    exit(try job.run() ? 0 : 1)
} catch {
    print("stopped: \(error)")
    exit(3)
}
