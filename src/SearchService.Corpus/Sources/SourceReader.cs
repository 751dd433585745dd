using System.Security.Cryptography;
using System.Text;
using SearchService.Corpus.Model;

namespace SearchService.Corpus.Sources;

/// <summary>Reads and decodes source files; a file that cannot be read becomes a reason instead of an exception.</summary>
internal sealed class SourceReader(CorpusOptions options)
{
    private static readonly UTF8Encoding s_strictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads a file; the skipped source is set where there is no text.</summary>
    public SourceText? Read(string path, string file, out SkippedSource? skipped)
    {
        try
        {
            var length = new FileInfo(path).Length;
            if (length > options.MaxDocumentBytes)
            {
                skipped = new SkippedSource(file, 0, $"The file has {length:N0} bytes; the limit for a document is {options.MaxDocumentBytes:N0}.");
                return null;
            }

            return Decode(File.ReadAllBytes(path), file, out skipped);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            skipped = new SkippedSource(file, 0, $"The file cannot be read: {e.Message}");
            return null;
        }
    }

    /// <summary>Decodes the bytes of a file.</summary>
    public static SourceText? Decode(byte[] bytes, string file, out SkippedSource? skipped)
    {
        var (text, encoding, reason) = Decode(bytes);
        skipped = text is null ? new SkippedSource(file, 0, reason) : string.IsNullOrWhiteSpace(text) ? new SkippedSource(file, 0, "The file is empty.") : null;
        return skipped is null ? new SourceText(file, text!, Convert.ToHexStringLower(SHA256.HashData(bytes)), encoding) : null;
    }

    private static (string? Text, string Encoding, string Reason) Decode(byte[] bytes)
    {
        if (bytes.AsSpan().StartsWith("\uFEFF"u8))
        {
            return DecodeUtf8(bytes.AsSpan(3));
        }

        if (bytes.Length >= 2 && ((bytes[0] == 0xFF && bytes[1] == 0xFE) || (bytes[0] == 0xFE && bytes[1] == 0xFF)))
        {
            return DecodeUtf16(bytes);
        }

        var zero = bytes.AsSpan().IndexOf((byte)0);
        return zero >= 0 ? (null, "", $"The file is binary: byte {zero} is 0.") : DecodeUtf8(bytes);
    }

    private static (string? Text, string Encoding, string Reason) DecodeUtf8(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return (s_strictUtf8.GetString(bytes), "utf-8", "");
        }
        catch (DecoderFallbackException e)
        {
            return Windows1251.Decode(bytes) is { } text
                ? (text, "windows-1251", "")
                : (null, "", $"The file is neither UTF-8 (broken at byte {e.Index}) nor Cyrillic text in windows-1251.");
        }
    }

    private static (string? Text, string Encoding, string Reason) DecodeUtf16(byte[] bytes)
    {
        try
        {
            var encoding = new UnicodeEncoding(bigEndian: bytes[0] == 0xFE, byteOrderMark: false, throwOnInvalidBytes: true);
            return (encoding.GetString(bytes, 2, bytes.Length - 2), "utf-16", "");
        }
        catch (DecoderFallbackException e)
        {
            return (null, "", $"The file is not UTF-16 as its first bytes say: broken at byte {e.Index}.");
        }
    }
}
