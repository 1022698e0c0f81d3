using System.Security.Cryptography;
using Kernels.Generator.Types;

namespace Kernels.Tests.Golden;

/// <summary>A digest of what a kernel writes.</summary>
internal sealed class ResultHash : IDisposable
{
    private const int Digits = 16;

    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    /// <summary>Adds codes or scales, of which every bit is specified.</summary>
    public void Add(byte[] bytes) => _hash.AppendData(bytes);

    /// <summary>Adds elements; the sign and the payload of one that is NaN are unspecified, so it is made the canonical one.</summary>
    public void AddElements(ElementType scalar, byte[] bytes)
    {
        var type = FloatFields.Of(scalar);
        for (int i = 0; i < bytes.Length; i += type.Bytes)
        {
            Span<byte> element = bytes.AsSpan(i, type.Bytes);
            if (type.IsNaN(type.Read(element))) type.Write(element, type.CanonicalNaN);
        }

        Add(bytes);
    }

    public void Dispose() => _hash.Dispose();

    public override string ToString() => Convert.ToHexStringLower(_hash.GetCurrentHash())[..Digits];
}
