package org.workershome.local.identity;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A union of the demonstration.
 *
 * @param path its place in the tree, as the {@code union} claim says it
 * @param region six digits; empty where the union is of no region
 * @param accounts what its accounts' names begin with
 */
record DemoUnion(String path, String name, String kind, String region, String accounts) {

  /**
   * Reads {@code deploy/identity/unions.csv}: code, name, kind, region, account prefix, with a
   * header.
   */
  static List<DemoUnion> read(Path file) throws IOException {
    return Files.readAllLines(file).stream()
        .skip(1)
        .map(line -> List.of(line.split(",", -1)))
        .map(
            cells ->
                new DemoUnion(cells.get(0), cells.get(1), cells.get(2), cells.get(3), cells.get(4)))
        .toList();
  }
}
