namespace KvCache;

/// <summary>The keys and queries that the story model has for a text of its own: 400 tokens, drawn as likely as it takes them to be.</summary>
internal static class StoryKeys
{
    private const int Tokens = 400;
    private const int FirstToken = 1;

    /// <summary>Queries of every so many tokens.</summary>
    private const int Step = 25;

    public static KeySet Create()
    {
        string path = Path.Combine(AppContext.BaseDirectory, "data", "stories260K.bin");
        if (!File.Exists(path)) throw new InvalidDataException($"The model {path} is missing. Restore the folder examples/KvCache/data and run again.");
        var model = new StoryModel(File.ReadAllBytes(path));
        var random = new Random(1);
        List<float>[] queries = [.. Enumerable.Range(0, model.Layers).Select(_ => new List<float>())];
        int token = FirstToken;
        for (int position = 0; position < Tokens; position++)
        {
            bool isSample = position % Step == Step - 1;
            float[] logits = model.Next(token, position, (layer, rows) =>
            {
                if (isSample) queries[layer].AddRange(rows);
            });
            token = Draw(logits, random.NextDouble());
        }

        return new KeySet(
            "keys of stories260K, 4 heads of 8 elements a row", [.. Enumerable.Range(0, model.Layers).Select(layer => (model.Keys(layer, Tokens), queries[layer].ToArray()))], TokenKernels.Formats);
    }

    private static int Draw(float[] logits, double share)
    {
        double largest = logits.Max(), sum = logits.Sum(logit => Math.Exp(logit - largest));
        int token = 0;
        for (double rest = share * sum; token < logits.Length - 1; token++)
        {
            rest -= Math.Exp(logits[token] - largest);
            if (rest < 0) break;
        }

        return token;
    }
}
