package org.workershome.kit.paper;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A paper to be drawn. The same paper gives the same bytes.
 *
 * @param title among the file's own properties
 * @param foot beside the number of each page
 * @param watermark behind the text of each page, such as 草稿; none on what is valid
 * @param madeAt among the file's own properties
 */
public record Paper(
    String title, String foot, @Nullable String watermark, Instant madeAt, List<Block> blocks) {
  public Paper {
    blocks = List.copyOf(blocks);
  }

  /** It may say anything. */
  @Override
  public String toString() {
    return "Paper[" + blocks.size() + " blocks]";
  }
}
