import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.List;

import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TotalHitCountCollector;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/**
 * Apache Lucene 4.10 as one of two engines that take turns: arguments DIR QUERIES.tsv (as LuceneOracle.java describes them),
 * then a command a line on the standard input, each answered by a line:
 *
 * answer N                       total and doc:hexadecimal score bits, ten at most, blanks between
 * count N                        the total
 * time Top10|Count START END     nanoseconds of each query from START to before END
 */
public final class LuceneTiming {
    private final IndexSearcher searcher;
    private final List<String> lines;

    private LuceneTiming(IndexSearcher searcher, List<String> lines) {
        this.searcher = searcher;
        this.lines = lines;
    }

    public static void main(String[] args) throws IOException {
        try (Directory directory = FSDirectory.open(new File(args[0]));
                DirectoryReader reader = DirectoryReader.open(directory);
                BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            IndexSearcher searcher = new IndexSearcher(reader);
            searcher.setSimilarity(new BM25Similarity());
            LuceneTiming timing = new LuceneTiming(searcher, Files.readAllLines(Paths.get(args[1]), StandardCharsets.UTF_8));
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                System.out.println(timing.answer(line.split(" ")));
                System.out.flush();
            }
        }
    }

    private String answer(String[] command) throws IOException {
        switch (command[0]) {
            case "answer":
                return print(top(Integer.parseInt(command[1])));
            case "count":
                return Integer.toString(count(Integer.parseInt(command[1])));
            case "time":
                return time(command[1].equals("Top10"), Integer.parseInt(command[2]), Integer.parseInt(command[3]));
            default:
                throw new IllegalArgumentException(command[0]);
        }
    }

    private TopDocs top(int number) throws IOException {
        return searcher.search(query(number), 10);
    }

    private int count(int number) throws IOException {
        TotalHitCountCollector collector = new TotalHitCountCollector();
        searcher.search(query(number), collector);
        return collector.getTotalHits();
    }

    private Query query(int number) {
        return LuceneOracle.parse(lines.get(number));
    }

    private String time(boolean top, int start, int end) throws IOException {
        List<String> times = new ArrayList<>();
        for (int i = start; i < end; i++) {
            long begin = System.nanoTime();
            if (top) {
                top(i);
            } else {
                count(i);
            }
            times.add(Long.toString(System.nanoTime() - begin));
        }
        return String.join(" ", times);
    }

    private static String print(TopDocs top) {
        StringBuilder text = new StringBuilder().append(top.totalHits);
        for (ScoreDoc hit : top.scoreDocs) {
            text.append(' ').append(hit.doc).append(':').append(Integer.toHexString(Float.floatToRawIntBits(hit.score)));
        }
        return text.toString();
    }
}
