using System.Diagnostics;

namespace EmbeddingSearch;

/// <summary>Says what is being done and when it began.</summary>
internal sealed class Progress
{
    private readonly long _start = Stopwatch.GetTimestamp();

    public double Seconds => Stopwatch.GetElapsedTime(_start).TotalSeconds;

    public void Step(string what) => Console.WriteLine($"{Seconds,5:F1} s  {what}");
}
