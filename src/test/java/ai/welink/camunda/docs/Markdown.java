package ai.welink.camunda.docs;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Tables as they stand in a document, between two comments that name them. */
public final class Markdown {

  private Markdown() {}

  /** A table. A pipe in a cell is escaped. */
  public static String table(List<String> headings, List<List<String>> rows) {
    String rule = "|" + "---|".repeat(headings.size()) + "\n";
    return row(headings) + rule + rows.stream().map(Markdown::row).collect(Collectors.joining());
  }

  private static String row(List<String> cells) {
    return cells.stream()
        .map(cell -> " " + cell.replace("|", "\\|") + " ")
        .collect(Collectors.joining("|", "|", "|\n"));
  }

  /**
   * The document with another content in a marked section.
   *
   * @throws IllegalArgumentException if there is no such section
   */
  public static String withSection(String document, String name, String content) {
    int start = after(document, "<!-- " + name + ": ");
    int begin = document.indexOf('\n', start) + 1;
    int end = document.indexOf("<!-- end of " + name + " -->", begin);
    if (end < 0) {
      throw new IllegalArgumentException("no end of section " + name);
    }
    return document.substring(0, begin) + content + document.substring(end);
  }

  private static int after(String document, String marker) {
    int at = document.indexOf(marker);
    if (at < 0) {
      throw new IllegalArgumentException("no section " + marker);
    }
    return at;
  }

  /** The cells of all rows of the table below a heading, without its head. */
  static List<List<String>> rowsBelow(String document, String heading) {
    return document
        .substring(after(document, heading + "\n"))
        .lines()
        .dropWhile(line -> !line.startsWith("|"))
        .takeWhile(line -> line.startsWith("|"))
        .skip(2)
        .map(line -> Arrays.stream(line.split("\\|")).skip(1).map(String::strip).toList())
        .toList();
  }
}
