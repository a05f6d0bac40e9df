package trygg.benefits.letter;

import java.time.Instant;
import java.util.List;

import trygg.platform.pages.Language;

/**
 * A letter with all its words, ready to be shown as a page or written as a PDF. It knows nobody's name: benefits knows none.
 *
 * @param about one sentence of what the letter is, for whoever finds the document without opening it
 * @param writtenAt the moment of the decision, so that the same letter is the same file whenever it is made
 * @param sender who writes, the narrowest first
 * @param facts what the letter is known by, each with its label
 * @param foot what stands at the foot of every printed page
 */
public record Letter(Language language, String title, String about, Instant writtenAt, List<String> sender, List<Fact> facts,
        String greeting, List<Section> sections, String foot) {

    public Letter {
        sender = List.copyOf(sender);
        facts = List.copyOf(facts);
        sections = List.copyOf(sections);
    }

    public record Fact(String label, String text) {
    }

    /** A part with its heading. The text stands first, then the points, then the tables. */
    public record Section(String heading, List<String> paragraphs, List<String> points, List<Table> tables) {

        public Section {
            paragraphs = List.copyOf(paragraphs);
            points = List.copyOf(points);
            tables = List.copyOf(tables);
        }

        static Section of(String heading, List<String> paragraphs) {
            return new Section(heading, paragraphs, List.of(), List.of());
        }
    }

    public record Table(String caption, List<Column> columns, List<Row> rows) {

        public Table {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }

        public Column column(int nth) {
            return columns.get(nth);
        }
    }

    /** @param number whether its cells are amounts, which stand under each other to the right */
    public record Column(String title, boolean number) {
    }

    /**
     * @param note why, under the row's own name; empty when the name says all
     * @param sum whether it sums up those above it
     */
    public record Row(String name, String note, List<String> cells, boolean sum) {

        public Row {
            cells = List.copyOf(cells);
        }
    }
}
