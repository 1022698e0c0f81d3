using Kernels.CompilerServices;

namespace Kernels;

/// <summary>
/// A matrix of encoded weights in a device's memory, in the layout that products read. A kernel's info object packs it
/// from codes and scales. Usable from any thread; dispose it to give the memory back.
/// </summary>
/// <remarks>
/// The layout is the same on every device and in a file, whose format is <c>docs/weights-file.md</c>, so weights that
/// were packed once load on any device.
/// </remarks>
public sealed class PackedWeights : IDisposable
{
    private readonly DeviceMemory[] _regions;

    /// <summary>Allocates memory for weights, which the caller fills.</summary>
    internal PackedWeights(KernelDevice device, WeightsLayout layout)
    {
        Device = device;
        Layout = layout;
        _regions = new DeviceMemory[layout.Regions.Length];
        try
        {
            for (int i = 0; i < _regions.Length; i++) _regions[i] = device.AllocateMemory(layout.Bytes(layout.Regions[i]));
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>The device that the memory belongs to.</summary>
    public KernelDevice Device { get; }

    /// <summary>n: the rows of the matrix, which are the columns of a product.</summary>
    public long Outputs => Layout.Outputs;

    /// <summary>k: the elements of a row.</summary>
    public long Inputs => Layout.Inputs;

    /// <summary>The name of the number format.</summary>
    public string Format => Description.Format;

    /// <summary>The elements that share a scale.</summary>
    public int GroupSize => Description.GroupSize;

    /// <summary>The block of the rotation that the weights were encoded under; 1 for none.</summary>
    public int Rotation => Description.Rotation;

    /// <summary>The seed of the random signs that the weights were encoded under; null without signs.</summary>
    public ulong? Seed => Description.SignPlacement == 0 ? null : Description.Seed;

    /// <summary>How often the rows of the weights were rotated, each time with the seed's next signs; 1 also without a rotation.</summary>
    public int Rounds => Description.Rounds;

    /// <summary>The bytes of the codes, the scales and any zero points or minima, of whole blocks of 16 rows.</summary>
    public long PackedBytes => Layout.PaddedOutputs * Layout.RowBytes;

    internal WeightsLayout Layout { get; }

    internal WeightsDescription Description => Layout.Description;

    /// <summary>The memory of each region of the layout.</summary>
    internal ReadOnlySpan<DeviceMemory> Regions => _regions;

    /// <summary>Reads weights that <see cref="Save(Stream)"/> wrote, to the end of the weights and no further.</summary>
    /// <param name="stream">Where they are read from. It need not be able to seek.</param>
    /// <param name="device">The device to put them on; <see cref="KernelDevice.Default"/> unless given.</param>
    /// <exception cref="WeightsFileException">It is no weights file of a known version, or a damaged one.</exception>
    /// <exception cref="ArgumentException">The weights are more than products on that device take.</exception>
    /// <exception cref="KernelException">The device has not that much memory.</exception>
    public static PackedWeights Load(Stream stream, KernelDevice? device = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        if (!stream.CanRead) throw new ArgumentException("The stream cannot be read. Pass one that can.", nameof(stream));
        return new WeightsReader(stream, "The stream").Load(device ?? KernelDevice.Default);
    }

    /// <summary>Reads a file of weights that <see cref="Save(string)"/> wrote.</summary>
    /// <param name="path">The file.</param>
    /// <param name="device">The device to put them on; <see cref="KernelDevice.Default"/> unless given.</param>
    /// <exception cref="WeightsFileException">It is no weights file of a known version, or a damaged one.</exception>
    /// <exception cref="ArgumentException">The weights are more than products on that device take.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    /// <exception cref="KernelException">The device has not that much memory.</exception>
    public static PackedWeights Load(string path, KernelDevice? device = null) => WeightsFile.Load(path, device ?? KernelDevice.Default);

    /// <summary>Writes the weights in the format of <c>docs/weights-file.md</c>.</summary>
    /// <param name="stream">Where they are written to. It need not be able to seek.</param>
    /// <exception cref="ObjectDisposedException">The weights were disposed.</exception>
    public void Save(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        if (!stream.CanWrite) throw new ArgumentException("The stream cannot be written. Pass one that can.", nameof(stream));
        using var hold = new WeightsHold(this);
        WeightsWriter.Write(this, stream);
    }

    /// <summary>
    /// Writes the weights to a file, in the format of <c>docs/weights-file.md</c>. A file that is there is replaced, and
    /// stays as it was when writing fails.
    /// </summary>
    /// <param name="path">The file.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    /// <exception cref="ObjectDisposedException">The weights were disposed.</exception>
    public void Save(string path)
    {
        using var hold = new WeightsHold(this);
        WeightsFile.Save(this, path);
    }

    /// <summary>Gives the memory back once the calls that use it are done. May be called again.</summary>
    public void Dispose()
    {
        foreach (DeviceMemory? region in _regions) region?.Dispose();
    }

    /// <summary>Format, shape and device.</summary>
    public override string ToString() => $"{Format} {Outputs}×{Inputs}, groups of {GroupSize}, on {Device.Id}";

    /// <summary>Lays out what an encoder wrote. Everything is checked before anything is allocated.</summary>
    /// <param name="description">What the encoder writes.</param>
    /// <param name="codes">The codes of the rows of the matrix, as the encoder packed them.</param>
    /// <param name="scales">The scales of the rows, group by group.</param>
    /// <param name="shifts">Their zero points or minima, where groups have them; else empty.</param>
    /// <param name="outputs">The rows of the matrix.</param>
    /// <param name="inputs">The elements of a row.</param>
    /// <param name="device">The device to put them on.</param>
    /// <param name="codesName">What the caller calls the codes.</param>
    internal static PackedWeights Pack(WeightsDescription description, ReadOnlySpan<byte> codes, GroupValues scales, GroupValues shifts, long outputs, long inputs, KernelDevice device, string codesName = "codes")
    {
        ArgumentNullException.ThrowIfNull(device);
        WeightsLayout layout = WeightsArguments.Check(description, codes, scales, shifts, outputs, inputs, device, codesName);
        var weights = new PackedWeights(device, layout);
        try
        {
            WeightsPacker.PackCodes(layout, codes, weights.WriterOf(layout.Region(ProductSlot.WeightCodes)));
            WeightsPacker.PackGroups(layout, scales, weights.WriterOf(layout.Region(ProductSlot.WeightScales)));
            if (description.Shifts is not null) WeightsPacker.PackGroups(layout, shifts, weights.WriterOf(layout.Region(ProductSlot.WeightShifts)));
            return weights;
        }
        catch
        {
            weights.Dispose();
            throw;
        }
    }

    /// <summary>Fills a region.</summary>
    internal RegionWriter WriterOf(WeightsRegion region) => new(Device, _regions[Layout.Regions.IndexOf(region)], Layout.Bytes(region));
}
