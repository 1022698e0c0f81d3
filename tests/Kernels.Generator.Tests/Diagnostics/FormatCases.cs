namespace Kernels.Generator.Tests.Diagnostics;

/// <summary>KRN40nn: reported at the format's declaration, once, however many kernels use it.</summary>
internal static class FormatCases
{
    public static IEnumerable<DiagnosticCase> All =>
    [
        Grid("KRN4001", "[|1|], 0, 1, 1", "bits is 1; a code of 'Mine' can have 2 to 8 bits: write 2"),
        Grid("KRN4001", "[|9|], -255, 255, 255", "write 8, and codes from -128 to 127"),
        Grid("KRN4001", "[|1|], 0, 15, 15", "write 4"),
        Grid("KRN4001", "[|9|], -7, 7, 7", "write 8"),
        Grid("KRN4001", "[|int.MinValue|], 0, 0, 1", "bits is -2147483648"),
        Grid("KRN4002", "5, [|7|], -7, 7", "minimum is 7 and maximum is -7, so that 'Mine' has no code"),
        Grid("KRN4002", "3, [|7|], -7, 7", "write them the other way round, and declare 4 bits"),
        Grid("KRN4003", "4, -8, [|8|], 8", "The codes -8 to 8 of 'Mine' do not fit 4 bits, which hold -8 to 7; narrow the range, or declare 5 bits"),
        Grid("KRN4003", "4, [|-9|], 7, 7", "which hold -8 to 7"),
        Grid("KRN4003", "bits: 2, maximum: [|4|], minimum: 0, largest: 4", "do not fit 2 bits, which hold 0 to 3"),
        Grid("KRN4003", "8, -1, [|int.MaxValue|], 1", "narrow the range, as a code has at most 8 bits"),
        Grid("KRN4004", "4, -7, 7, [|0|]", "largest is 0; a group's statistic is divided by it: write a positive finite number, such as 7"),
        Grid("KRN4004", "4, -7, 7, [|-7|]", "largest is -7"),
        Grid("KRN4004", "4, -7, 7, [|float.NaN|]", "largest is NaN"),
        Grid("KRN4004", "4, -7, 7, [|float.PositiveInfinity|]", "largest is Infinity"),
        DiagnosticCase.Member("KRN4004", "[RotateQuantizeKernel<Mine>(128)] public static partial void Encode(ReadOnlySpan<float> source, Span<byte> codes, Span<float> scales); [Codebook(ScaleStatistic.RootMeanSquare, -1, 1, Largest = [|-1|])] public readonly struct Mine : INumberFormat;", "Largest is -1; a group's statistic is divided by it: write a positive finite number, such as 1"),
        DiagnosticCase.Member("KRN4004", "[RotateQuantizeKernel<Mine>(128)] public static partial void Encode(ReadOnlySpan<float> source, Span<byte> codes, Span<float> scales); [Codebook(-1, 1, Largest = [|float.NaN|])] public readonly struct Mine : INumberFormat;", "Largest is NaN"),
        Grid("KRN4004", "4, -7, 7, [|0|], statistic: ScaleStatistic.Extreme", "write a finite nonzero number, such as 7"),
        Grid("KRN4005", "4, 0, 15, 7.5f, [|float.NegativeInfinity|], 8", "offset is -Infinity; it is the code whose value is zero: write a finite number, such as 7"),
        Grid("KRN4005", "4, -7, 7, 7, offset: [|float.NaN|]", "such as 0"),
        Grid("KRN4006", "4, -7, 7, 7, zeroCode: [|8|]", "zeroCode is 8, and the codes of 'Mine' are -7 to 7; write the code that stands for zero, such as 0"),
        new("KRN4006", "[[|IntegerGrid(4, 1, 15, 7, 8)|]] public struct Mine : INumberFormat;", "such as 8"),
        Grid("KRN4007", "4, -7, 7, 7, statistic: [|(ScaleStatistic)6|]", "statistic is 6, which says nothing of such codes; write 'ScaleStatistic.LargestMagnitude', 'ScaleStatistic.MeanMagnitude', 'ScaleStatistic.Range', 'ScaleStatistic.RangeAboveMinimum', 'ScaleStatistic.RootMeanSquare' or 'ScaleStatistic.Extreme'"),
        Format("KRN4007", "Codebook([|ScaleStatistic.Range|], -1, 1)", "statistic is 'ScaleStatistic.Range', which says nothing of such codes; write 'ScaleStatistic.LargestMagnitude', 'ScaleStatistic.MeanMagnitude', 'ScaleStatistic.RootMeanSquare' or 'ScaleStatistic.Extreme'"),
        Format("KRN4004", "Codebook(ScaleStatistic.Extreme, -1, 1, Largest = [|float.NaN|])", "Largest is NaN; a group's statistic is divided by it: write a finite number, such as 1"),
        Grid("KRN4007", "4, -7, 7, 7, 0, 0, [|(ScaleStatistic)(-1)|]", "statistic is -1"),
        Format("KRN4008", "Codebook([|1|])", "The codebook of 'Mine' has 1 level; write from 2 to 256 levels"),
        Format("KRN4008", "[|Codebook|]", "The codebook of 'Mine' has 0 levels"),
        Format("KRN4008", "Codebook([|null!|])", "The codebook of 'Mine' has 0 levels"),
        Format("KRN4008", $"Codebook([|0|], {string.Join(", ", Enumerable.Range(1, 256))})", "has 257 levels"),
        Format("KRN4009", "Codebook(-1, 1, [|0.5f|])", "Level 2 of 'Mine' is 0.5; the level before it is 1: write them in ascending order"),
        Format("KRN4009", "Codebook(-1, 0, [|-0f|], 1)", "that is the level before it: write each once"),
        Format("KRN4009", "Codebook(-1, [|float.NaN|], 1)", "Level 1 of 'Mine' is NaN; write a finite number"),
        Format("KRN4009", "Codebook([|new float[] { -1, float.PositiveInfinity }|])", "Level 1 of 'Mine' is Infinity; write a finite number"),
        Format("KRN4010", "IntegerGrid(4, -7, 7, 7), [|Codebook(-1, 1)|]", "'Mine' has the attributes [IntegerGrid] and [Codebook]"),
        Format("KRN4015", "Codebook(-1, 1), FloatScale([|(ScaleFormat)2|])", "format is 2, which ScaleFormat does not define; write 'ScaleFormat.E4M3' or 'ScaleFormat.UE5M3'"),
        Format("KRN4015", "Codebook(-1, 1), FloatScale([|(ScaleFormat)(-1)|], 32)", "format is -1"),
        Format("KRN4016", "Codebook(-1, 1), [|FloatScale(ScaleFormat.E4M3)|], PowerOfTwoScale", "'Mine' has the attributes [PowerOfTwoScale] and [FloatScale], which say different things of its scales; keep one"),
        Format("KRN4011", "Codebook(-1, 1), PowerOfTwoScale([|(ScaleRounding)3|])", "rounding is 3, which ScaleRounding does not define"),
        Grid("KRN4014", "4, [|-8|], 7, 15, statistic: ScaleStatistic.Range", "minimum is -8; the groups of 'Mine' have zeroPoints, which shift codes from 0: write 0"),
        Grid("KRN4014", "4, 0, 15, 15, [|7.5f|], statistic: ScaleStatistic.RangeAboveMinimum", "offset is 7.5; the groups of 'Mine' have minima"),
        Grid("KRN4014", "4, 0, 15, 15, [|7.5f|], statistic: ScaleStatistic.Range", "offset is 7.5"),
        Grid("KRN4014", "4, 0, 15, 15, zeroCode: [|8|], statistic: ScaleStatistic.Range", "zeroCode is 8"),
        Format("KRN4012", "FloatGrid([|0|], 3)", "exponentBits is 0; the exponents of 'Mine' can have 1 to 5 bits: write 1"),
        Format("KRN4012", "FloatGrid([|8|], 3)", "write 5"),
        Format("KRN4013", "FloatGrid(4, [|4|])", "fractionBits is 4; beside a sign and 4 bits of exponent the fractions of 'Mine' can have 1 to 3 bits: write 3"),
        Format("KRN4013", "FloatGrid(fractionBits: [|0|], exponentBits: 2)", "write 1"),
        Format("KRN4010", "[|Codebook(-1, 1)|], FloatGrid(2, 1), PowerOfTwoScale", "'Mine' has the attributes [FloatGrid] and [Codebook]"),
        Format("KRN3008", "Codebook(-1, 1), PowerOfTwoScale(groupSize: [|8|])", "GroupSize is 8"),
        Grid("KRN4017", "4, -7, 7, 7, Rounding = [|CodeRounding.HalfTowardZero|]", "Rounding is 'CodeRounding.HalfTowardZero', and codes of 'Mine' have no such; write 'CodeRounding.HalfToEven', 'CodeRounding.HalfUp' or 'CodeRounding.HalfAwayFromZero'"),
        Grid("KRN4017", "4, -7, 7, 7, Rounding = [|(CodeRounding)9|]", "Rounding is 9"),
        Format("KRN4017", "Codebook(new float[] { -1, 1 }, Rounding = [|CodeRounding.HalfAwayFromZero|])", "write 'CodeRounding.HalfToEven' or 'CodeRounding.HalfUp'"),
        Format("KRN4024", "FloatGrid(2, 1, Specials = [|FloatSpecials.NaN|])", "Specials is 'FloatSpecials.NaN', which 'Mine', with codes of 4 bits, cannot have; write 'FloatSpecials.None'"),
        Format("KRN4024", "FloatGrid(4, 3, Specials = [|(FloatSpecials)7|])", "Specials is 7, which 'Mine', with codes of 8 bits, cannot have; write 'FloatSpecials.None', 'FloatSpecials.NaN' or 'FloatSpecials.InfinityAndNaN'"),
        Format("KRN4017", "FloatGrid(4, 3, Rounding = [|CodeRounding.HalfTowardZero|])", "write 'CodeRounding.HalfToEven'"),
        Grid("KRN4018", "2, 0, 3, 1.5f, [|1.5f|], 2, Rounding = CodeRounding.HalfAwayFromZero", "offset is 1.5, and codes of 'Mine' are rounded half away from zero before it is added; write a whole number from -256 to 256, such as 2"),
        Grid("KRN4018", "2, 0, 3, 1.5f, [|5e6f|], 2, Rounding = CodeRounding.HalfAwayFromZero", "offset is 5000000, and codes of 'Mine'"),
        Format("KRN4019", "IntegerGrid(4, -8, 7, -8, statistic: ScaleStatistic.Extreme), [|PowerOfTwoScale|]", "'Mine' has scales of either sign, by 'ScaleStatistic.Extreme', and [PowerOfTwoScale] has none below 0"),
        Format("KRN4019", "IntegerGrid(4, -8, 7, -8, statistic: ScaleStatistic.Extreme), [|FloatScale(ScaleFormat.E4M3)|]", "[FloatScale] has none below 0"),
        Blocks("KRN4020", "[|Block(48, 24)|], BlockField(BlockContent.Codes, 0)", "[Block] of 'Mine' has 48 elements and 24 bytes; elements are a power of two from 16 to 32768"),
        Blocks("KRN4020", "[|Block(8, 4)|], BlockField(BlockContent.Codes, 0)", "elements are a power of two from 16 to 32768"),
        Blocks("KRN4020", "[|Block(32, 0)|], BlockField(BlockContent.Codes, 0)", "bytes are 1 to 65536"),
        Format("KRN4020", "FloatGrid(2, 1), PowerOfTwoScale(groupSize: 64), [|Block(32, 17)|], BlockField(BlockContent.Scales, 0), BlockField(BlockContent.Codes, 1)", "its groups have 64 elements, of which it is whole ones: write 64 elements, or a multiple"),
        Blocks("KRN4021", "[|BlockField(BlockContent.Codes, 0)|]", "The blocks of 'Mine' have fields and no size; write '[Block(elements, bytes)]' beside these"),
        Blocks("KRN4021", "[|Block(32, 2)|], BlockField(BlockContent.Scales, 0, Type = typeof(Half))", "have no codes; write '[BlockField(BlockContent.Codes, offset)]'"),
        Blocks("KRN4021", "[|Block(32, 16)|]", "have no codes"),
        Blocks("KRN4021", "[|Block(32, 8)|], BlockField(BlockContent.Codes, 0, FirstBit = 1, Bits = 2)", "have fields of codes that leave out bit 0 of a code, or have it twice; let each begin where the one below it ends"),
        Blocks("KRN4021", "[|Block(32, 12)|], BlockField(BlockContent.Codes, 0, Bits = 2), BlockField(BlockContent.Codes, 8, FirstBit = 1, Bits = 1)", "leave out bit 1 of a code, or have it twice"),
        Blocks("KRN4021", "[|Block(32, 8)|], BlockField(BlockContent.Codes, 0, Bits = 2)", "have 2 bits of each code, and codes are -7 to 7; add a field of the others"),
        Blocks("KRN4021", "[|Block(32, 20)|], BlockField(BlockContent.Codes, 0), BlockField(BlockContent.Scales, 16, Type = typeof(Half)), BlockField(BlockContent.Scales, 18, Type = typeof(Half))", "have two fields of scales; keep one"),
        Blocks("KRN4021", "[|Block(32, 19)|], BlockField(BlockContent.Codes, 1)", "have no field of byte 0; let fields have all 19 bytes"),
        Blocks("KRN4021", "[|Block(32, 19)|], BlockField(BlockContent.Codes, 0)", "have no field of byte 16"),
        Format("KRN4021", "IntegerGrid(4, 0, 15, 15, statistic: ScaleStatistic.Range), [|Block(32, 18)|], BlockField(BlockContent.Scales, 0, Type = typeof(Half)), BlockField(BlockContent.Codes, 2)", "have scales and no zeroPoints; give groups both in them, or neither"),
        new("KRN4021", """
            namespace App;

            [IntegerGrid(5, 0, 31, 31), [|Block(32, 18)|], BlockField(BlockContent.Scales, 0, Type = typeof(Half)), BlockField(BlockContent.Codes, 2, Bits = 4)]
            public struct Mine : INumberFormat;

            public static partial class MyKernels
            {
                [RotateQuantizeKernel<Mine>(128)]
                public static partial void Encode(ReadOnlySpan<float> source, Span<byte> blocks);

                [DequantizeRotateKernel(Of = nameof(Encode))]
                public static partial void Decode(ReadOnlySpan<byte> blocks, Span<float> destination);
            }
            """, "have 4 bits of each code, and codes are 0 to 31"),
        Blocks("KRN4022", "Block(32, 18), BlockField([|BlockContent.Minima|], 0), BlockField(BlockContent.Codes, 2)", "content is 'BlockContent.Minima'; the groups of 'Mine' have none: remove the field"),
        Blocks("KRN4022", "Block(32, 18), BlockField([|(BlockContent)7|], 0), BlockField(BlockContent.Codes, 2)", "content is 7"),
        Blocks("KRN4022", "Block(32, 18), BlockField(BlockContent.Scales, 0, Type = [|typeof(double)|]), BlockField(BlockContent.Codes, 2)", "Type is 'double'; scales are 'float', 'Half' or 'BFloat16'"),
        Blocks("KRN4022", "Block(32, 18), BlockField(BlockContent.Scales, 0, Type = typeof(Half)), BlockField(BlockContent.Codes, [|4|])", "offset is 4; its 16 bytes lie within the 18 of the block: write 0 to 2"),
        Blocks("KRN4022", "Block(32, 18), BlockField(BlockContent.Scales, [|-2|], Type = typeof(Half)), BlockField(BlockContent.Codes, 2)", "offset is -2"),
        Blocks("KRN4022", "Block(32, 18), BlockField(BlockContent.Codes, 0), BlockField(BlockContent.Scales, [|14|], Type = typeof(Half))", "offset is 14; codes have the bytes 0 to 15"),
        Blocks("KRN4022", "Block(32, 19), BlockField(BlockContent.Codes, 2), BlockField(BlockContent.Scales, [|0|], Type = typeof(Half))", "offset is 0; it and the 19 bytes of the block are multiples of the 2 of Half"),
        Blocks("KRN4022", "Block(32, 16), BlockField(BlockContent.Codes, 0, Stride = [|3|])", "Stride is 3; a byte has 2 codes of 32 elements: write a power of two up to 16"),
        Blocks("KRN4022", "Block(32, 16), BlockField(BlockContent.Codes, 0, Stride = [|32|])", "Stride is 32"),
        Blocks("KRN4022", "Block(32, 16), BlockField(BlockContent.Codes, 0, Stride = [|-1|])", "Stride is -1"),
        Blocks("KRN4022", "Block(32, 16), BlockField(BlockContent.Codes, 0, Stride = [|1 << 30|])", "Stride is 1073741824"),
        Blocks("KRN4022", "Block(32, 2), BlockField(BlockContent.Scales, 0, Type = typeof(Half)), BlockField(BlockContent.Codes, [|int.MaxValue|])", "offset is 2147483647"),
        Blocks("KRN4022", "Block(32, 16), BlockField(BlockContent.Codes, 0, FirstBit = [|int.MaxValue|])", "FirstBit is 2147483647"),
        Blocks("KRN4022", "Block(32, 18), BlockField(BlockContent.Scales, 0, Type = typeof(Half), Bits = [|4|]), BlockField(BlockContent.Codes, 2)", "Bits is set; scales are whole numbers, one after the other: leave Bits out"),
        Blocks("KRN4022", "Block(32, 16), BlockField(BlockContent.Codes, 0, Type = [|typeof(Half)|])", "Type is set; codes are bits: leave Type out"),
        Blocks("KRN4021", "[|Block(32, 32)|], BlockField(BlockContent.Codes, 0, Bits = 8)", "have 8 bits of each code, and codes have at most 4; let fields have fewer"),
        Format("KRN4021", "IntegerGrid(3, -4, 3, 3), [|Block(512, 192)|], BlockField(BlockContent.Codes, 0, Bits = 1), BlockField(BlockContent.Codes, 64, FirstBit = 1, Bits = 1, Stride = 8), BlockField(BlockContent.Codes, 128, FirstBit = 2, Bits = 1, Stride = 64)", "have fields whose bytes share codes of 512 elements, and 32 are what kernels hold at once; give fields of few bits one stride"),
        Blocks("KRN4022", "Block(32, 16), BlockField(BlockContent.Codes, 0, Bits = [|3|])", "Bits is 3; a byte has 1, 2, 4 or 8 bits of a code"),
        Blocks("KRN4022", "Block(32, 16), BlockField(BlockContent.Codes, 0, FirstBit = [|5|])", "FirstBit is 5; a code has 8 bits at most, and here are 4: write 0 to 4"),
        Format("KRN3009", "Codebook(-1, 1), PowerOfTwoScale(ScaleRounding.Up, [|48|])", "GroupSize is 48"),
        Nested("KRN4023", "[|-129|], 0, 32", "minimum is -129; codes below 0 are -128 to 127: write a number from -128"),
        Nested("KRN4023", "0, [|256|], 32", "maximum is 256; codes from 0 have at most 8 bits: write a number from 1 to 255"),
        Nested("KRN4023", "[|300|], 301, 32", "minimum is 300; codes are at most 255, and more than one: write a number below"),
        Nested("KRN4023", "[|int.MaxValue|], int.MaxValue, 32", "minimum is 2147483647"),
        Nested("KRN4023", "-1, [|128|], 32", "write a number from 0 to 127"),
        Nested("KRN4023", "7, [|7|], 32", "maximum is 7"),
        Nested("KRN4023", "0, 255, 32, Offset = [|256|]", "Offset is 256; it is the code of 0, one of 0 to 255"),
        Nested("KRN4023", "0, 255, 32, Offset = [|255|]", "scales are above 0, and codes to 255 have none there: write less"),
        Format("KRN4023", "IntegerGrid(4, 0, 15, -8, 8, 8, ScaleStatistic.Extreme), [|NestedScale(0, 255, 32)|], Block(64, 36)", "Offset is 0; scales are of either sign, by 'ScaleStatistic.Extreme', and codes from 0 have none below 0: write more"),
        Nested("KRN3009", "0, 255, [|48|]", "GroupSize is 48"),
        Format("KRN4016", "Codebook(-1, 1), PowerOfTwoScale, [|NestedScale(0, 255, 32)|]", "'Mine' has the attributes [PowerOfTwoScale] and [NestedScale], which say different things of its scales; keep one"),
        Format("KRN4021", "IntegerGrid(4, -7, 7, 7), [|NestedScale(0, 255, 32)|]", "The blocks of 'Mine' are missing, and codes of scales lie in blocks; write '[Block(elements, bytes)]' and a '[BlockField(content, offset)]' for each part"),
        Scales("KRN4021", "[|Block(64, 32)|], BlockField(BlockContent.Codes, 0)", "have no scales, which are codes in them; write '[BlockField(BlockContent.Scales, offset)]' and one of outerScales"),
        Scales("KRN4021", "[|Block(64, 36)|], BlockField(BlockContent.Codes, 4), BlockField(BlockContent.Scales, 0)", "have scales and no outerScales; add a field of these"),
        Scales("KRN4021", "[|Block(64, 36)|], BlockField(BlockContent.Codes, 4), BlockField(BlockContent.Scales, 0, Bits = 4), BlockField(BlockContent.OuterScales, 2, Type = typeof(Half))", "have 4 bits of each of scales, and these codes are 0 to 255; add a field of the others"),
        Scales("KRN4021", "[|Block(64, 36)|], BlockField(BlockContent.Codes, 4), BlockField(BlockContent.Scales, 0, FirstBit = 4, Bits = 4), BlockField(BlockContent.OuterScales, 2, Type = typeof(Half))", "have fields of scales that leave out bit 0 of a code, or have it twice"),
        Scales("KRN4021", "[|Block(64, 38)|], BlockField(BlockContent.Codes, 0), BlockField(BlockContent.Scales, 32), BlockField(BlockContent.OuterScales, 34, Type = typeof(Half))", "have no field of byte 36"),
        Format("KRN4021", "IntegerGrid(4, -7, 7, 7, UnroundedScale = true), NestedScale(0, 255, 32), [|Block(64, 36)|], BlockField(BlockContent.Codes, 4), BlockField(BlockContent.Scales, 0), BlockField(BlockContent.OuterScales, 2, Type = typeof(Half))", "leave UnroundedScale out"),
        Scales("KRN4020", "[|Block(32, 20)|]", "its groups, of 32 elements, share a scale of their scales: write 64 elements, or more"),
        Scales("KRN4022", "Block(64, 36), BlockField(BlockContent.Codes, 4), BlockField([|BlockContent.OuterMinima|], 0), BlockField(BlockContent.Scales, 0)", "content is 'BlockContent.OuterMinima'; the groups of 'Mine' have none"),
        Blocks("KRN4022", "Block(32, 18), BlockField([|BlockContent.OuterScales|], 0), BlockField(BlockContent.Codes, 2)", "content is 'BlockContent.OuterScales'; the groups of 'Mine' have none"),
        Blocks("KRN4022", "Block(32, 16), BlockField(BlockContent.Codes, 0, Places = [|new[] { 0, 1 }|])", "Places is set; codes are no codes of scales: leave Places out"),
        Scales("KRN4022", "Block(64, 36), BlockField(BlockContent.Scales, 0, Type = [|typeof(byte)|])", "Type is set; scales are codes, whose places are Places: leave Type out"),
        Scales("KRN4022", "Block(64, 36), BlockField(BlockContent.Scales, 0, Stride = [|2|])", "Stride is set"),
        Scales("KRN4022", "Block(64, 36), BlockField(BlockContent.Scales, 0, Bits = [|9|])", "Bits is 9; a byte has 1 to 8 bits of a code"),
        Scales("KRN4022", "Block(64, 36), BlockField(BlockContent.Scales, 0, Bits = 4, FirstBit = [|5|])", "FirstBit is 5; a code has 8 bits at most, and here are 4: write 0 to 4"),
        Scales("KRN4022", "Block(64, 36), BlockField(BlockContent.Scales, [|36|])", "offset is 36; it lies within the 36 bytes of the block: write 0 to 35"),
        Scales("KRN4022", "Block(64, 36), BlockField(BlockContent.Scales, 0, Places = [|new[] { 0 }|])", "Places is [0]; blocks have 2 groups: write as many places"),
        Scales("KRN4022", "Block(64, 36), BlockField(BlockContent.Scales, 0, Places = [|new[] { 0, int.MinValue }|])", "8 bits lie in one byte of the block"),
        Scales("KRN4022", "Block(64, 36), BlockField(BlockContent.Scales, 0, Places = [|new[] { 0, int.MaxValue }|])", "8 bits lie in one byte of the block"),
        Scales("KRN4022", "Block(64, 36), [|BlockField(BlockContent.Scales, 0, Bits = 5)|]", "Places is [0, 5]; 5 bits lie in one byte of the block: write places of which the bits from 'place % 8' up are in the byte 0 + 'place / 8'"),
        Scales("KRN4022", "Block(64, 36), BlockField(BlockContent.Scales, 0, Places = [|new[] { 8, 0 }|])", "the place of a group is that of the first, and for each bit of its number a distance more"),
        Scales("KRN4022", "Block(128, 70), BlockField(BlockContent.Scales, 0, Places = [|new[] { 0, 8, 16, 32 }|])", "the place of a group is that of the first, and for each bit of its number a distance more"),
        Scales("KRN4022", "Block(64, 36), BlockField(BlockContent.Scales, 0, Bits = 4, Places = [|new[] { 4, 8 }|])", "where in a byte a code is, and in which byte, each go by the bits of its group's number"),
        Scales("KRN4020", "[|Block(16, 12)|], BlockField(BlockContent.Scales, 0)", "share a scale of their scales: write 64 elements, or more"),
        Scales("KRN4021", "[|Block(128, 72)|], BlockField(BlockContent.Codes, 8), BlockField(BlockContent.OuterScales, 6, Type = typeof(Half)), BlockField(BlockContent.Scales, 0, Bits = 4), BlockField(BlockContent.Scales, 2, FirstBit = 4, Bits = 4, Places = new[] { 0, 8, 16, 24 })", "have no field of bit 4 of byte 2"),
        Scales("KRN4022", "Block(128, 70), BlockField(BlockContent.Scales, 0, Places = [|new[] { 0, 0, 8, 8 }|])", "Places is [0, 0, 8, 8]; groups have the same bits: write places of which each group has its 8 to itself"),
        Scales("KRN4022", "Block(64, 36), BlockField(BlockContent.Scales, 0, Bits = 4, Places = [|new[] { 0, 2 }|])", "groups have the same bits"),
        Scales("KRN4022", "Block(64, 36), BlockField(BlockContent.Codes, [|268435455|]), BlockField(BlockContent.Scales, 0)", "offset is 268435455; its 32 bytes lie within the 36 of the block"),
        Scales("KRN4022", "Block(64, 36), BlockField(BlockContent.Codes, 4), BlockField(BlockContent.Scales, [|3|])", "offset is 3; bit 32 of the block is one of codes"),
        Scales("KRN4022", "Block(64, 36), BlockField(BlockContent.Scales, 0), BlockField(BlockContent.Codes, [|1|])", "offset is 1; scales have bits of its 32 bytes"),
    ];

    private static DiagnosticCase Nested(string id, string arguments, string message) => Format(
        id, $"IntegerGrid(4, -7, 7, 7), NestedScale({arguments}), Block(64, 36), BlockField(BlockContent.Scales, 0), BlockField(BlockContent.OuterScales, 2, Type = typeof(Half)), BlockField(BlockContent.Codes, 4)", message);

    private static DiagnosticCase Scales(string id, string attributes, string message) => Format(id, $"IntegerGrid(4, -7, 7, 7), NestedScale(0, 255, 32), {attributes}", message);

    private static DiagnosticCase Blocks(string id, string attributes, string message) => Format(id, $"IntegerGrid(4, -7, 7, 7), {attributes}", message);

    private static DiagnosticCase Grid(string id, string arguments, string message) => Format(id, $"IntegerGrid({arguments})", message);

    private static DiagnosticCase Format(string id, string attribute, string message) => new(
        id,
        $$"""
        namespace App;

        [{{attribute}}]
        public struct Mine : INumberFormat;

        public static partial class MyKernels
        {
            [RotateQuantizeKernel<Mine>(128)]
            public static partial void Encode(ReadOnlySpan<float> source, Span<byte> codes, Span<Half> scales);

            [RotateQuantizeKernel<Mine>(256)]
            public static partial void EncodeMore(ReadOnlySpan<float> source, Span<byte> codes, Span<Half> scales);

            [DequantizeRotateKernel(Of = nameof(Encode))]
            public static partial void Decode(ReadOnlySpan<byte> codes, ReadOnlySpan<Half> scales, Span<float> destination);
        }
        """,
        message);
}
