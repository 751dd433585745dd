using System.Runtime.InteropServices;
using ArmCrc32 = System.Runtime.Intrinsics.Arm.Crc32;

namespace SearchService.Engine.Store;

/// <summary>CRC-32 by the instruction that ARM has for this very polynomial.</summary>
internal static class Crc32Arm
{
    /// <summary>Whether the processor has the instruction.</summary>
    public static bool IsSupported => ArmCrc32.Arm64.IsSupported;

    /// <summary>As <see cref="Crc32.Append"/>.</summary>
    public static uint Append(uint crc, ReadOnlySpan<byte> bytes)
    {
        var register = ~crc;
        var words = MemoryMarshal.Cast<byte, ulong>(bytes);
        foreach (var word in words)
        {
            register = ArmCrc32.Arm64.ComputeCrc32(register, word);
        }

        foreach (var b in bytes[(words.Length * sizeof(ulong))..])
        {
            register = ArmCrc32.ComputeCrc32(register, b);
        }

        return ~register;
    }
}
