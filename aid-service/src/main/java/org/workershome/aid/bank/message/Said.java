package org.workershome.aid.bank.message;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.money.Money;

/** What a message says of payments. */
public sealed interface Said {
  MessageKind kind();

  /** What became of one line. */
  enum Outcome {
    SETTLED,
    REJECTED,
    PENDING
  }

  /**
   * @param amount null where the message does not repeat it
   */
  record Line(UUID id, Outcome outcome, @Nullable Money amount, @Nullable String reason) {}

  /**
   * About a file as a whole.
   *
   * @param file as the message names it: the file's id or its number
   * @param whole what is said of all lines at once; null when they are told one by one
   */
  record OfFile(
      MessageKind kind,
      String file,
      @Nullable Integer count,
      @Nullable Money total,
      @Nullable Outcome whole,
      @Nullable String reason,
      List<Line> lines)
      implements Said {
    public OfFile {
      lines = List.copyOf(lines);
    }
  }

  /**
   * Money that came back.
   *
   * @param others how many credits are none of ours
   */
  record Returns(MessageKind kind, List<Line> lines, int others) implements Said {
    public Returns {
      lines = List.copyOf(lines);
    }
  }
}
