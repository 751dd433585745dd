import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.sun.management.OperatingSystemMXBean;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.core.LowerCaseFilter;
import org.apache.lucene.analysis.util.CharTokenizer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.Version;

/**
 * Apache Lucene 4.10 as one of two indexers that take turns: argument TEXTS.tsv (identifier TAB text a line, held in memory),
 * then a command a line on the standard input, "run DIR MEGABYTES", answered by a line: seconds TAB processor seconds TAB documents
 * TAB tokens, and for each kind of file TAB extension=bytes. One thread, merges on the same thread, one segment at the end; DIR must be empty.
 */
public final class LuceneIndexing {
    private final List<String[]> texts = new ArrayList<>();
    private final FieldType body = new FieldType();

    private LuceneIndexing(String file) throws IOException {
        body.setIndexed(true);
        body.setTokenized(true);
        body.setIndexOptions(FieldInfo.IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
        body.freeze();
        try (BufferedReader in = Files.newBufferedReader(Paths.get(file), StandardCharsets.UTF_8)) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                texts.add(line.split("\t", 2));
            }
        }
    }

    public static void main(String[] args) throws IOException {
        LuceneIndexing indexing = new LuceneIndexing(args[0]);
        try (BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String[] command = line.split(" ");
                System.gc();
                System.out.println(indexing.run(command[1], Integer.parseInt(command[2])));
                System.out.flush();
            }
        }
    }

    private String run(String folder, int megabytes) throws IOException {
        try (Directory directory = FSDirectory.open(new File(folder))) {
            long begin = System.nanoTime();
            long processor = processorTime();
            try (IndexWriter writer = new IndexWriter(directory, config(megabytes))) {
                for (String[] text : texts) {
                    Document document = new Document();
                    document.add(new StringField("id", text[0], Field.Store.YES));
                    document.add(new Field("body", text[1], body));
                    writer.addDocument(document);
                }
                writer.forceMerge(1);
                writer.commit();
            }
            double seconds = (System.nanoTime() - begin) / 1e9;
            double processorSeconds = (processorTime() - processor) / 1e9;
            return seconds + "\t" + processorSeconds + describe(directory);
        }
    }

    private static long processorTime() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    private static IndexWriterConfig config(int megabytes) {
        IndexWriterConfig config = new IndexWriterConfig(Version.LATEST, new Letters());
        config.setOpenMode(IndexWriterConfig.OpenMode.CREATE);
        config.setSimilarity(new BM25Similarity());
        config.setRAMBufferSizeMB(megabytes);
        config.setUseCompoundFile(false);
        config.getMergePolicy().setNoCFSRatio(0);
        config.setMergeScheduler(new SerialMergeScheduler());
        return config;
    }

    private static String describe(Directory directory) throws IOException {
        StringBuilder text = new StringBuilder();
        try (DirectoryReader reader = DirectoryReader.open(directory)) {
            text.append('\t').append(reader.numDocs()).append('\t').append(reader.getSumTotalTermFreq("body"));
        }
        Map<String, Long> sizes = new TreeMap<>();
        for (String file : directory.listAll()) {
            String extension = file.contains(".") ? file.substring(file.lastIndexOf('.') + 1) : "segments";
            sizes.merge(extension, directory.fileLength(file), Long::sum);
        }
        sizes.forEach((extension, size) -> text.append('\t').append(extension).append('=').append(size));
        return text.toString();
    }

    /** Maximal runs of letters or digits, lower-cased. */
    private static final class Letters extends Analyzer {
        @Override
        protected TokenStreamComponents createComponents(String field, Reader reader) {
            Tokenizer tokenizer = new CharTokenizer(reader) {
                @Override
                protected boolean isTokenChar(int c) {
                    return Character.isLetterOrDigit(c);
                }
            };
            return new TokenStreamComponents(tokenizer, new LowerCaseFilter(tokenizer));
        }
    }
}
