using System.Buffers.Binary;

namespace SearchService.Engine.Store;

/// <summary>CRC-32 by tables, eight bytes at a time.</summary>
internal static class Crc32Scalar
{
    private const uint Polynomial = 0xEDB88320;
    private static readonly uint[][] s_tables = MakeTables();

    /// <summary>As <see cref="Crc32.Append"/>.</summary>
    public static uint Append(uint crc, ReadOnlySpan<byte> bytes) => ~Update(~crc, bytes);

    /// <summary>Takes the bytes into the register, which is the complement of the checksum.</summary>
    public static uint Update(uint register, ReadOnlySpan<byte> bytes)
    {
        var tables = s_tables;
        while (bytes.Length >= 8)
        {
            var low = register ^ BinaryPrimitives.ReadUInt32LittleEndian(bytes);
            var high = BinaryPrimitives.ReadUInt32LittleEndian(bytes[4..]);
            register = tables[7][low & 0xFF] ^ tables[6][(low >> 8) & 0xFF] ^ tables[5][(low >> 16) & 0xFF] ^ tables[4][low >> 24]
                ^ tables[3][high & 0xFF] ^ tables[2][(high >> 8) & 0xFF] ^ tables[1][(high >> 16) & 0xFF] ^ tables[0][high >> 24];
            bytes = bytes[8..];
        }

        foreach (var b in bytes)
        {
            register = tables[0][(register ^ b) & 0xFF] ^ (register >> 8);
        }

        return register;
    }

    private static uint[][] MakeTables()
    {
        var tables = new uint[8][];
        for (var t = 0; t < 8; t++)
        {
            tables[t] = new uint[256];
            for (var i = 0u; i < 256; i++)
            {
                var crc = t == 0 ? i : tables[t - 1][i];
                for (var bit = 0; bit < 8; bit++)
                {
                    crc = (crc & 1) != 0 ? (crc >> 1) ^ Polynomial : crc >> 1;
                }

                tables[t][i] = crc;
            }
        }

        return tables;
    }
}
