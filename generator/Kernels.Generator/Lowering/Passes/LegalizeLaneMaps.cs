using Kernels.Generator.TilePrograms;

namespace Kernels.Generator.Lowering;

/// <summary>Where lanes address memory each for itself, computes their offsets from the lane number.</summary>
internal sealed class LegalizeLaneMaps(TileProgram program) : TileRewriter(program)
{
    public static TileProgram Run(TileProgram program, TargetDescription target) =>
        target.IsVector ? program : new LegalizeLaneMaps(program).Run();

    protected override void Rewrite(Operation operation)
    {
        switch (operation)
        {
            case Load load:
                ReplaceAll(load.Results, Builder.Load(Legalize(Map(load.Address)), load.Width, MapOptional(load.Mask)));
                break;
            case Store store:
                Builder.Store(Legalize(Map(store.Address)), MapAll(store.Elements), MapOptional(store.Mask));
                break;
            default:
                base.Rewrite(operation);
                break;
        }
    }

    private Address Legalize(Address address) => address.LaneOffset is not null || address.Lanes.IsBroadcast
        ? address
        : address with { LaneOffset = LaneOffsets.Compute(Builder, address.Lanes) };
}
