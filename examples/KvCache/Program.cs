// Compresses the keys of attention caches token by token, in pages that sequences share, and takes attention scores on the codes: what that saves, what it loses and what it costs, on random keys with outliers and on those of a
// small language model, on every device of this machine. The errors are drawn against the bits in a picture for each, in the folder that is given, or the current one.
using KvCache;
using Kernels;

string folder = Directory.CreateDirectory(args.Length > 0 ? args[0] : ".").FullName;
var cpu = KernelDevice.Get("cpu");
bool agree = true;
foreach ((KeySet set, string file) in new[] { (RandomKeys.Create(), "random-keys.svg"), (StoryKeys.Create(), "story-keys.svg") })
{
    long uncompressed = set.Caches.Sum(cache => (long)cache.Keys.Length * sizeof(float));
    Console.WriteLine($"""

        {set.Name}: {set.Caches.Count} caches, {uncompressed / 1e6:F1} MB as float

        format               bits    bytes   sq. error   of scores   device        encode    decode    scores
        """);
    List<(string, double, double)> points = [];
    foreach (CacheFormat format in set.Formats)
    {
        var quality = Quality.Measure(format, set, cpu);
        points.Add((format.Name, format.BitsPerElement, quality.ScoreError));
        string start = $"{format.Name,-19} {format.BitsPerElement,5:F2} {quality.Bytes,8:N0} {quality.Error,11:0.00e-0} {quality.ScoreError,11:0.00e-0}   ";
        Speed? first = null;
        foreach (KernelDevice device in KernelDevice.Discover().Devices)
        {
            var speed = Speed.Measure(format, set, device);
            Console.WriteLine($"{start}{device.Id,-10} {speed.Encode,7:F0} {speed.Decode,9:F0} {speed.Score,9:F0}");
            start = new string(' ', start.Length);
            agree &= speed.Agrees(first ??= speed) && speed.Begin(quality.Scores);
        }
    }

    Chart.Write(Path.Combine(folder, file), $"Scores of {set.Name}", points);
}

Console.WriteLine($"""

    Bytes are those of whole pages. Errors are relative: of decoded keys, and of inner products on the codes. MB/s of float keys, caches warm, all rows in one call, on pages in no order; the copies to a device and back count.
    {(agree ? "All devices wrote the same codes, scales and scores, token by token and all at once." : "THE DEVICES, OR TOKENS AND WHOLE CACHES, DO NOT AGREE.")}
    """);
return agree ? 0 : 1;
