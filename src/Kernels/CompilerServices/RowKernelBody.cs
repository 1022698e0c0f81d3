namespace Kernels.CompilerServices;

/// <summary>The CPU bodies of a kernel as function pointers, so that only the launcher is generic.</summary>
internal readonly unsafe struct RowKernelBody
{
    public readonly delegate*<in KernelArguments, nint, nint, void> Scalar;
    public readonly delegate*<in KernelArguments, nint, nint, void> Vector128;
    public readonly delegate*<in KernelArguments, nint, nint, void> Vector256;
    public readonly delegate*<in KernelArguments, nint, nint, void> Vector512;

    private RowKernelBody(
        delegate*<in KernelArguments, nint, nint, void> scalar,
        delegate*<in KernelArguments, nint, nint, void> vector128,
        delegate*<in KernelArguments, nint, nint, void> vector256,
        delegate*<in KernelArguments, nint, nint, void> vector512)
    {
        Scalar = scalar;
        Vector128 = vector128;
        Vector256 = vector256;
        Vector512 = vector512;
    }

    public static RowKernelBody Of<TBody>()
        where TBody : struct, IRowKernel
    {
        FirstCall<TBody>.Pass();
        return new(&TBody.RunScalar, &TBody.Run128, &TBody.Run256, &TBody.Run512);
    }
}
