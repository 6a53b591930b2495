package org.workershome.acceptance.bench;

import java.util.ArrayList;
import java.util.List;
import org.workershome.acceptance.bench.job.Catalogue;
import org.workershome.acceptance.bench.run.Pace;

/**
 * What was asked for at the prompt.
 *
 * @param jobs all of them when none was named
 */
record Options(List<Catalogue.Entry> jobs, Pace pace, boolean list) {
  static final String USAGE =
      """
      ./suite bench [--pairs N] [--quick] [NAME …]   measure (all jobs unless some are named)
      ./suite bench --list                           what there is to measure

      --pairs N   turns of product and floor, 5 unless said otherwise
      --quick     a smoke run of a minute or two: shows that a job works, its figures mean nothing
      """;

  private static final int USUAL_PAIRS = 5;

  Options {
    jobs = List.copyOf(jobs);
  }

  /**
   * @throws IllegalArgumentException with a line for whoever mistyped
   */
  static Options parse(List<String> words) {
    List<Catalogue.Entry> jobs = new ArrayList<>();
    int pairs = USUAL_PAIRS;
    boolean quick = false;
    boolean list = false;
    var rest = words.iterator();
    while (rest.hasNext()) {
      String word = rest.next();
      switch (word) {
        case "--quick" -> quick = true;
        case "--list" -> list = true;
        case "--pairs" -> pairs = number(rest.hasNext() ? rest.next() : "");
        default -> jobs.addAll(named(word));
      }
    }
    return new Options(
        jobs.isEmpty() ? Catalogue.all() : jobs, quick ? Pace.quick() : Pace.full(pairs), list);
  }

  private static List<Catalogue.Entry> named(String word) {
    List<Catalogue.Entry> found = Catalogue.named(word);
    if (found.isEmpty()) {
      throw new IllegalArgumentException("no job called " + word);
    }
    return found;
  }

  private static int number(String word) {
    if (!word.matches("[1-9]\\d{0,2}")) {
      throw new IllegalArgumentException("--pairs wants a number from 1 to 999");
    }
    return Integer.parseInt(word);
  }
}
