using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace KnowledgeGraph.Benchmarks;

/// <summary>The small parts, by BenchmarkDotNet; in this process, since a project made for them would have to be
/// restored.</summary>
internal static class SmallPart
{
    public static void Run(Workspace workspace) =>
        BenchmarkRunner.Run<SmallBenchmarks>(
            DefaultConfig
                .Instance.AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance))
                .WithArtifactsPath(Path.Combine(workspace.Folder, "small"))
        );
}
