package ai.welink.camunda.demo;

import java.util.ArrayList;
import java.util.List;

/** A table for a terminal of about 120 columns. */
final class StoryTable {

  private static final List<String> HEADINGS =
      List.of("Story", "Way through the process", "What the process knows", "LinkedIn received");
  private static final int[] WIDTHS = {24, 38, 33, 24};

  private final StringBuilder text = new StringBuilder();

  private StoryTable() {}

  /** The table with a row for each story. */
  static String of(List<Told> stories) {
    StoryTable table = new StoryTable();
    table.rule();
    table.row(HEADINGS.stream().map(List::of).toList());
    table.rule();
    stories.forEach(table::story);
    return table.text.toString();
  }

  private void story(Told told) {
    String verdict = told.asExpected() ? "" : " [NOT AS EXPECTED]";
    row(
        List.of(
            List.of(told.title() + verdict),
            List.of(String.join(" > ", told.path())),
            told.facts(),
            told.received().isEmpty() ? List.of("nothing") : told.received()));
    rule();
  }

  private void rule() {
    for (int width : WIDTHS) {
      text.append('+').append("-".repeat(width + 2));
    }
    text.append("+\n");
  }

  private void row(List<List<String>> cells) {
    List<List<String>> wrapped = new ArrayList<>();
    for (int column = 0; column < WIDTHS.length; column++) {
      wrapped.add(wrapped(cells.get(column), WIDTHS[column]));
    }
    int height = wrapped.stream().mapToInt(List::size).max().orElse(0);
    for (int line = 0; line < height; line++) {
      line(wrapped, line);
    }
  }

  private void line(List<List<String>> cells, int line) {
    for (int column = 0; column < WIDTHS.length; column++) {
      List<String> cell = cells.get(column);
      String content = line < cell.size() ? cell.get(line) : "";
      text.append(String.format("| %-" + WIDTHS[column] + "s ", content));
    }
    text.append("|\n");
  }

  private static List<String> wrapped(List<String> paragraphs, int width) {
    List<String> lines = new ArrayList<>();
    paragraphs.forEach(paragraph -> wrap(paragraph, width, lines));
    return lines;
  }

  private static void wrap(String paragraph, int width, List<String> lines) {
    String line = "";
    for (String word : paragraph.split(" ")) {
      if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
        lines.add(line);
        line = "";
      }
      line = line.isEmpty() ? word : line + " " + word;
      while (line.length() > width) {
        lines.add(line.substring(0, width));
        line = line.substring(width);
      }
    }
    lines.add(line);
  }
}
