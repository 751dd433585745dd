import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Paths;
import java.util.Locale;

import org.apache.lucene.index.AtomicReader;
import org.apache.lucene.index.AtomicReaderContext;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.FieldCacheRangeFilter;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TermRangeQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.WildcardQuery;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;

/**
 * What Apache Lucene 4.10 says of an index.
 *
 * check DIR...                   a line "CLEAN|BROKEN DIR" each; exit status 0 when all are clean, 1 otherwise
 * search DIR QUERIES.tsv OUT.tsv for each query a line: total TAB doc:hexadecimal score bits, ten at most, blanks between
 * dump DIR OUT.tsv               doc TAB kind TAB field TAB value: live documents, stored values, columns, norms
 *
 * A query is CLASS TAB FIELD TAB ARGUMENTS; the class may end in ^BOOST:
 *   term TEXT | and T T.. | or T T.. | bool +T -T T.. | phrase SLOP TAB T ? T.. (? is a gap) | prefix TEXT | wildcard PATTERN
 *   multiphrase SLOP TAB T|T T.. | atleast COUNT TAB T T.. (that many of them)
 *   fuzzy EDITS TAB PREFIX TAB TEXT | range LOW TAB HIGH (a numeric column, inclusive) | termrange LOW TAB HIGH (inclusive)
 * In ranges an asterisk is an open end.
 */
public final class LuceneOracle {
    private LuceneOracle() {
    }

    public static void main(String[] args) throws Exception {
        switch (args[0]) {
            case "check":
                System.exit(check(args));
                break;
            case "search":
                search(args[1], args[2], args[3]);
                break;
            case "dump":
                dump(args[1], args[2]);
                break;
            default:
                throw new IllegalArgumentException(args[0]);
        }
    }

    private static int check(String[] args) throws Exception {
        int status = 0;
        for (int i = 1; i < args.length; i++) {
            ByteArrayOutputStream log = new ByteArrayOutputStream();
            boolean clean = false;
            try (Directory directory = FSDirectory.open(new File(args[i]))) {
                CheckIndex check = new CheckIndex(directory);
                check.setCrossCheckTermVectors(true);
                check.setInfoStream(new PrintStream(log, true, "UTF-8"), false);
                clean = check.checkIndex().clean;
            } catch (Exception error) {
                error.printStackTrace(new PrintStream(log, true, "UTF-8"));
            }
            System.out.println((clean ? "CLEAN " : "BROKEN ") + args[i]);
            if (!clean) {
                System.out.println(log.toString("UTF-8"));
                status = 1;
            }
        }
        return status;
    }

    private static void search(String index, String queries, String out) throws Exception {
        try (Directory directory = FSDirectory.open(new File(index));
                DirectoryReader reader = DirectoryReader.open(directory);
                BufferedReader in = Files.newBufferedReader(Paths.get(queries), StandardCharsets.UTF_8);
                BufferedWriter writer = Files.newBufferedWriter(Paths.get(out), StandardCharsets.UTF_8)) {
            IndexSearcher searcher = new IndexSearcher(reader);
            searcher.setSimilarity(new BM25Similarity());
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                TopDocs top = searcher.search(parse(line), 10);
                StringBuilder text = new StringBuilder().append(top.totalHits).append('\t');
                for (int i = 0; i < top.scoreDocs.length; i++) {
                    ScoreDoc hit = top.scoreDocs[i];
                    text.append(i == 0 ? "" : " ").append(hit.doc).append(':')
                            .append(String.format(Locale.ROOT, "%08x", Float.floatToRawIntBits(hit.score)));
                }
                writer.write(text.append('\n').toString());
            }
        }
    }

    static Query parse(String line) {
        String[] parts = line.split("\t", -1);
        String[] head = parts[0].split("\\^");
        Query query = parse(head[0], parts[1], parts);
        if (head.length > 1) {
            query.setBoost(Float.parseFloat(head[1]));
        }
        return query;
    }

    private static Query parse(String kind, String field, String[] parts) {
        switch (kind) {
            case "term":
                return new TermQuery(new Term(field, parts[2]));
            case "and":
                return bool(field, parts[2], BooleanClause.Occur.MUST);
            case "or":
            case "bool":
                return bool(field, parts[2], BooleanClause.Occur.SHOULD);
            case "phrase":
                return phrase(field, Integer.parseInt(parts[2]), parts[3]);
            case "multiphrase":
                return multiPhrase(field, Integer.parseInt(parts[2]), parts[3]);
            case "atleast":
                BooleanQuery some = bool(field, parts[3], BooleanClause.Occur.SHOULD);
                some.setMinimumNumberShouldMatch(Integer.parseInt(parts[2]));
                return some;
            case "prefix":
                return new PrefixQuery(new Term(field, parts[2]));
            case "wildcard":
                return new WildcardQuery(new Term(field, parts[2]));
            case "fuzzy":
                return new FuzzyQuery(new Term(field, parts[4]), Integer.parseInt(parts[2]), Integer.parseInt(parts[3]), 50, true);
            case "range":
                return new ConstantScoreQuery(FieldCacheRangeFilter.newLongRange(field, number(parts[2]), number(parts[3]), true, true));
            case "termrange":
                return new TermRangeQuery(field, bytes(parts[2]), bytes(parts[3]), true, true);
            default:
                throw new IllegalArgumentException(kind);
        }
    }

    private static BooleanQuery bool(String field, String terms, BooleanClause.Occur otherwise) {
        BooleanQuery query = new BooleanQuery();
        for (String term : terms.split(" ")) {
            BooleanClause.Occur occur = term.startsWith("+") ? BooleanClause.Occur.MUST
                    : term.startsWith("-") ? BooleanClause.Occur.MUST_NOT : otherwise;
            query.add(new TermQuery(new Term(field, term.startsWith("+") || term.startsWith("-") ? term.substring(1) : term)), occur);
        }
        return query;
    }

    private static Query phrase(String field, int slop, String terms) {
        PhraseQuery query = new PhraseQuery();
        query.setSlop(slop);
        String[] list = terms.split(" ");
        for (int i = 0; i < list.length; i++) {
            if (!list[i].equals("?")) {
                query.add(new Term(field, list[i]), i);
            }
        }
        return query;
    }

    private static Query multiPhrase(String field, int slop, String places) {
        MultiPhraseQuery query = new MultiPhraseQuery();
        query.setSlop(slop);
        for (String place : places.split(" ")) {
            String[] alternatives = place.split("\\|");
            Term[] terms = new Term[alternatives.length];
            for (int i = 0; i < terms.length; i++) {
                terms[i] = new Term(field, alternatives[i]);
            }
            query.add(terms);
        }
        return query;
    }

    private static Long number(String text) {
        return text.equals("*") ? null : Long.valueOf(text);
    }

    private static BytesRef bytes(String text) {
        return text.equals("*") ? null : new BytesRef(text);
    }

    private static void dump(String index, String out) throws IOException {
        try (Directory directory = FSDirectory.open(new File(index));
                DirectoryReader reader = DirectoryReader.open(directory);
                BufferedWriter writer = Files.newBufferedWriter(Paths.get(out), StandardCharsets.UTF_8)) {
            for (AtomicReaderContext leaf : reader.leaves()) {
                dump(leaf.reader(), leaf.docBase, writer);
            }
        }
    }

    private static void dump(AtomicReader leaf, int base, BufferedWriter writer) throws IOException {
        Bits live = leaf.getLiveDocs();
        for (int doc = 0; doc < leaf.maxDoc(); doc++) {
            if (live != null && !live.get(doc)) {
                continue;
            }
            for (IndexableField field : leaf.document(doc)) {
                String value = field.binaryValue() != null ? hex(field.binaryValue())
                        : field.numericValue() != null ? field.numericValue().toString() : hex(new BytesRef(field.stringValue()));
                line(writer, base + doc, "stored", field.name(), value);
            }
            for (FieldInfo field : leaf.getFieldInfos()) {
                dump(leaf, doc, base, field, writer);
            }
        }
    }

    private static void dump(AtomicReader leaf, int doc, int base, FieldInfo field, BufferedWriter writer) throws IOException {
        NumericDocValues norms = leaf.getNormValues(field.name);
        if (norms != null) {
            line(writer, base + doc, "norm", field.name, Long.toString(norms.get(doc)));
        }
        if (field.getDocValuesType() == null || !leaf.getDocsWithField(field.name).get(doc)) {
            return;
        }
        if (field.getDocValuesType() == FieldInfo.DocValuesType.NUMERIC) {
            line(writer, base + doc, "number", field.name, Long.toString(leaf.getNumericDocValues(field.name).get(doc)));
        } else if (field.getDocValuesType() == FieldInfo.DocValuesType.SORTED) {
            SortedDocValues values = leaf.getSortedDocValues(field.name);
            line(writer, base + doc, "sorted", field.name, hex(values.lookupOrd(values.getOrd(doc))));
        }
    }

    private static void line(BufferedWriter writer, int doc, String kind, String field, String value) throws IOException {
        writer.write(doc + "\t" + kind + "\t" + field + "\t" + value + "\n");
    }

    private static String hex(BytesRef bytes) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < bytes.length; i++) {
            text.append(String.format(Locale.ROOT, "%02x", bytes.bytes[bytes.offset + i]));
        }
        return text.toString();
    }
}
