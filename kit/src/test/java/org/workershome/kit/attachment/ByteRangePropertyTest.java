package org.workershome.kit.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.workershome.kit.problem.ProblemException;

class ByteRangePropertyTest {
  private static final String TAG = "\"t\"";

  @Property
  void aPartLiesWithinItsFile(
      @ForAll @IntRange(min = 1, max = 1000) int size,
      @ForAll @LongRange(max = 2000) long first,
      @ForAll @LongRange(max = 2000) long last) {
    String header = "bytes=" + first + "-" + last;
    if (last < first) {
      assertThat(ByteRange.of(header, null, TAG, size)).isEmpty();
    } else if (first >= size) {
      assertThatThrownBy(() -> ByteRange.of(header, null, TAG, size))
          .isInstanceOf(ProblemException.class);
    } else {
      assertThat(ByteRange.of(header, TAG, TAG, size))
          .contains(new ByteRange(first, Math.min(last, size - 1)));
    }
  }

  @Property(tries = 300)
  void whateverIsSentIsARangeARefusalOrPassedOver(@ForAll String header) {
    try {
      Optional<ByteRange> part = ByteRange.of(header, null, TAG, 10);
      part.ifPresent(one -> assertThat(one.length()).isBetween(1L, 10L));
    } catch (ProblemException e) {
      assertThat(e.type()).isEqualTo(AttachmentProblem.RANGE_NOT_SATISFIABLE);
    }
  }

  @Example
  void theEndAndTheRestAreParts() {
    assertThat(ByteRange.of("bytes=-3", null, TAG, 10)).contains(new ByteRange(7, 9));
    assertThat(ByteRange.of("bytes=-30", null, TAG, 10)).contains(new ByteRange(0, 9));
    assertThat(ByteRange.of("bytes=9-", null, TAG, 10)).contains(new ByteRange(9, 9));
    assertThatThrownBy(() -> ByteRange.of("bytes=10-", null, TAG, 10))
        .isInstanceOf(ProblemException.class);
    assertThatThrownBy(() -> ByteRange.of("bytes=-0", null, TAG, 10))
        .isInstanceOf(ProblemException.class);
    assertThat(ByteRange.of("bytes=0-3", "\"other\"", TAG, 10)).isEmpty();
  }
}
