import java.io.IOException;
import java.io.Reader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Paths;
import java.util.List;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.core.LowerCaseFilter;
import org.apache.lucene.analysis.core.WhitespaceTokenizer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * The analyzers of Apache Lucene 4.10 over texts: arguments LANG FILE ROUNDS, a text a line. Russian and English have analyzers
 * there; Kazakh has none, so whitespace and lower case stand in. Prints a line for each round: tokens, nanoseconds, bytes allocated.
 */
public final class LuceneAnalysis {
    private LuceneAnalysis() {
    }

    public static void main(String[] args) throws IOException {
        List<String> texts = Files.readAllLines(Paths.get(args[1]), StandardCharsets.UTF_8);
        com.sun.management.ThreadMXBean threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        long thread = Thread.currentThread().getId();
        try (Analyzer analyzer = analyzerOf(args[0])) {
            for (int round = 0; round < Integer.parseInt(args[2]); round++) {
                long bytes = threads.getThreadAllocatedBytes(thread);
                long start = System.nanoTime();
                long tokens = 0;
                for (String text : texts) {
                    tokens += count(analyzer, text);
                }

                long time = System.nanoTime() - start;
                System.out.println(tokens + " " + time + " " + (threads.getThreadAllocatedBytes(thread) - bytes));
            }
        }
    }

    private static long count(Analyzer analyzer, String text) throws IOException {
        long tokens = 0;
        try (TokenStream stream = analyzer.tokenStream("f", text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                tokens += term.length() > 0 ? 1 : 0;
            }

            stream.end();
        }

        return tokens;
    }

    private static Analyzer analyzerOf(String language) {
        switch (language) {
            case "ru":
                return new RussianAnalyzer();
            case "en":
                return new EnglishAnalyzer();
            default:
                return new Analyzer() {
                    @Override
                    protected TokenStreamComponents createComponents(String field, Reader reader) {
                        Tokenizer words = new WhitespaceTokenizer(reader);
                        return new TokenStreamComponents(words, new LowerCaseFilter(words));
                    }
                };
        }
    }
}
