namespace Kernels.Tests.Runtime;

/// <summary>An exception of the assembly that is to be unloaded.</summary>
internal sealed class PluginException : Exception;
