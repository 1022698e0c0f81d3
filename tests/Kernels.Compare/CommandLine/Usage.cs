using Kernels.Compare.Suites;

namespace Kernels.Compare.CommandLine;

internal static class Usage
{
    public static string Text =>
        $"""
        Kernels.Compare <suite> [options]

        Suites:
        {SuiteList.Description}

        Options:
          --filter text           run only the cases whose text holds every word of it ("n=1024 offset=4")
          --seconds s             measuring time of a case once it is warm (1)
          --threads n             threads of the multi-threaded cases ({Environment.ProcessorCount}); 1 leaves them out
          --external path:symbol  a C function to compare with, on one thread; it returns 0. Its form depends on the suite:
                                    fwht: int f(float* x, int log2n), in place and unscaled, called once a row
                                    gemm: int g(int m, int n, int k, const float* x, const void* packed, float* y), where packed
                                    is the codes of docs/weights-file.md and the fp32 scales right behind them
          --json file             write the medians as an array of cases
          --before file           run each case in turn with that of another build, a Kernels.Compare.dll, and print the ratios of
                                  their times and nothing else (eng/compare-commits.sh makes the builds)
          --help                  show this text
        """;
}
