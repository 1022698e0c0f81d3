using System.Globalization;
using Kernels.PtxEmulator.Memory;
using Kernels.PtxEmulator.Model;

namespace Kernels.PtxEmulator.Parsing;

/// <summary>Parses the directives of module scope.</summary>
internal sealed class ModuleParser(string text)
{
    private const int ConstBytes = 64 * 1024;

    private readonly TokenReader _reader = new(new Lexer(text).Tokenize());
    private readonly string[] _lines = text.Split('\n');
    private readonly Scope _scope = new(null);
    private readonly List<Variable> _variables = [];
    private readonly List<PtxEntry> _entries = [];

    public PtxModule Parse()
    {
        TargetProfile target = ParseHeader();
        while (_reader.Current.Kind != TokenKind.End)
            ParseDirective(target);
        return new PtxModule(target, [.. _variables.Where(variable => variable.Space != StateSpace.Shared)], _entries);
    }

    /// <summary>.version and .target, which head every module, and .address_size.</summary>
    private TargetProfile ParseHeader()
    {
        if (!_reader.TryTakeDot("version"))
            throw _reader.Unexpected("'.version' as first directive");
        Token version = _reader.Expect(TokenKind.Double, "a version number such as 6.5");
        int tenths = (int)Math.Round(double.Parse(version.Text, CultureInfo.InvariantCulture) * 10);
        if (!_reader.TryTakeDot("target"))
            throw _reader.Unexpected("'.target' as second directive");
        int line = _reader.Current.Line;
        string name = _reader.ExpectName("a target such as sm_75");
        while (_reader.TryTake(","))
            _reader.ExpectName("a target option");
        var target = new TargetProfile(tenths, ParseArchitecture(name, line));
        if (target.Introduction is not { } introduction)
            throw new PtxException(PtxFault.Syntax, line, $"there is no target '{name}'");
        if (tenths < introduction)
        {
            throw new PtxException(PtxFault.TargetTooLow, line,
                $"target {name} needs .version {TargetProfile.VersionText(introduction)}, declared is {TargetProfile.VersionText(tenths)}");
        }

        if (!_reader.TryTakeDot("address_size"))
            return target;
        if (_reader.ExpectInteger("address size", int.MaxValue) != 64)
            throw new PtxException(PtxFault.Unsupported, _reader.Current.Line, "only .address_size 64 is emulated");
        return target;
    }

    /// <summary>The number of sm_NN; a trailing letter marks architecture- or family-specific features.</summary>
    private static int ParseArchitecture(string name, int line) =>
        name.StartsWith("sm_", StringComparison.Ordinal)
        && int.TryParse(name.AsSpan(3).TrimEnd("af"), NumberStyles.None, CultureInfo.InvariantCulture, out int architecture)
            ? architecture
            : throw new PtxException(PtxFault.Syntax, line, $"target '{name}' must be sm_ and a number");

    private void ParseDirective(TargetProfile target)
    {
        Token token = _reader.Current;
        if (token.Kind != TokenKind.DotWord)
            throw _reader.Unexpected("a directive");
        switch (token.Text)
        {
            case "file" or "loc":
                _reader.SkipLine();
                break;
            case "pragma":
                Pragma.Skip(_reader);
                break;
            case "visible" or "weak":
                _reader.Take();
                break;
            case "entry":
                _reader.Take();
                _entries.Add(new EntryParser(_reader, _scope, target, _lines, _variables).Parse());
                break;
            case "const" or "global" or "shared":
                _variables.AddRange(VariableParser.Parse(_reader, _scope));
                PlaceVariables(token.Line);
                break;
            case "func" or "extern" or "tex" or "section" or "alias" or "common" or "local":
                throw new PtxException(PtxFault.Unsupported, token.Line, $"'.{token.Text}' is not emulated");
            default:
                throw _reader.Unexpected("a directive of module scope");
        }
    }

    private void PlaceVariables(int line)
    {
        Variable[] constants = _variables.Where(variable => variable.Space == StateSpace.Const).ToArray();
        int bytes = Variable.PackedBytes(constants);
        if (bytes > ConstBytes)
            throw new PtxException(PtxFault.ConstTooLarge, line, $"{bytes} bytes of constant memory, a device has {ConstBytes}");
        Variable.Place(constants, AddressMap.ConstBase, AddressMap.VariableGap);
        Variable.Place(_variables.Where(variable => variable.Space == StateSpace.Global), AddressMap.GlobalVariableBase,
            AddressMap.VariableGap);
    }
}
