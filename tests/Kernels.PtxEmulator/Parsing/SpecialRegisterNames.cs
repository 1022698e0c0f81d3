using Kernels.PtxEmulator.Model;

namespace Kernels.PtxEmulator.Parsing;

/// <summary>The names of the special registers that the emulator has.</summary>
internal static class SpecialRegisterNames
{
    private static readonly Dictionary<string, SpecialRegister> s_names = new()
    {
        ["%tid.x"] = SpecialRegister.TidX,
        ["%tid.y"] = SpecialRegister.TidY,
        ["%tid.z"] = SpecialRegister.TidZ,
        ["%ntid.x"] = SpecialRegister.NtidX,
        ["%ntid.y"] = SpecialRegister.NtidY,
        ["%ntid.z"] = SpecialRegister.NtidZ,
        ["%ctaid.x"] = SpecialRegister.CtaidX,
        ["%ctaid.y"] = SpecialRegister.CtaidY,
        ["%ctaid.z"] = SpecialRegister.CtaidZ,
        ["%nctaid.x"] = SpecialRegister.NctaidX,
        ["%nctaid.y"] = SpecialRegister.NctaidY,
        ["%nctaid.z"] = SpecialRegister.NctaidZ,
        ["%laneid"] = SpecialRegister.LaneId,
        ["%warpid"] = SpecialRegister.WarpId,
        ["%nwarpid"] = SpecialRegister.NWarpId,
        ["%lanemask_eq"] = SpecialRegister.LaneMaskEq,
        ["%lanemask_lt"] = SpecialRegister.LaneMaskLt,
        ["%lanemask_le"] = SpecialRegister.LaneMaskLe,
        ["%lanemask_gt"] = SpecialRegister.LaneMaskGt,
        ["%lanemask_ge"] = SpecialRegister.LaneMaskGe,
    };

    /// <summary>The special register that starts with the token, its component taken; null for any other name.</summary>
    public static SpecialRegister? TryParse(TokenReader reader, Token token)
    {
        if (s_names.TryGetValue(token.Text, out SpecialRegister whole))
            return whole;
        if (reader.Current.Kind != TokenKind.DotWord)
            return null;
        string name = $"{token.Text}.{reader.Current.Text}";
        if (!s_names.TryGetValue(name, out SpecialRegister component))
            throw new PtxException(PtxFault.Syntax, token.Line, $"there is no operand '{name}'");
        reader.Take();
        return component;
    }
}
