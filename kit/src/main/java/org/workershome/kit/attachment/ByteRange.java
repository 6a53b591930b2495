package org.workershome.kit.attachment;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.problem.ProblemException;

/**
 * A part of a file (RFC 9110, 14).
 *
 * @param first the number of its first byte, from 0
 * @param last the number of its last byte, itself included
 */
record ByteRange(long first, long last) {
  private static final Pattern ONE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

  long length() {
    return last - first + 1;
  }

  /**
   * What is to be sent. Several ranges, other units and what is no range at all are passed over, as
   * the standard lets a server do: then it is the whole.
   *
   * @param ifRange the tag that the caller's part belongs to; of another one he gets the whole
   * @throws ProblemException 416 when it begins behind the end
   */
  static Optional<ByteRange> of(
      @Nullable String range, @Nullable String ifRange, String etag, long size) {
    if (range == null || (ifRange != null && !ifRange.strip().equals(etag))) {
      return Optional.empty();
    }
    Matcher parts = ONE.matcher(range.strip());
    if (!parts.matches() || (parts.group(1).isEmpty() && parts.group(2).isEmpty())) {
      return Optional.empty();
    }
    if (parts.group(1).isEmpty()) {
      long suffix = Long.parseLong(parts.group(2));
      return Optional.of(satisfiable(Math.max(0, size - suffix), size - 1, size));
    }
    long first = Long.parseLong(parts.group(1));
    long last = parts.group(2).isEmpty() ? Long.MAX_VALUE : Long.parseLong(parts.group(2));
    return last < first
        ? Optional.empty()
        : Optional.of(satisfiable(first, Math.min(last, size - 1), size));
  }

  private static ByteRange satisfiable(long first, long last, long size) {
    if (first >= size || last < first) {
      throw new ProblemException(AttachmentProblem.RANGE_NOT_SATISFIABLE).with("size", size);
    }
    return new ByteRange(first, last);
  }
}
