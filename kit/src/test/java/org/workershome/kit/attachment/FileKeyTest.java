package org.workershome.kit.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.workershome.kit.ids.Ids;

/** A piece opens where it belongs, as it was, and nowhere else. */
class FileKeyTest {
  private static final byte[] PIECE = {1, 2, 3, 4, 5};

  @Property(tries = 50)
  void aPieceThatIsChangedAnywhereDoesNotOpen(
      @ForAll @IntRange(max = 4 + FileKey.OVERHEAD) int at,
      @ForAll @IntRange(min = 1, max = 255) int by) {
    FileKey key = FileKey.random(Ids.next());
    byte[] sealed = key.seal(PIECE, PIECE.length, 0, true);
    sealed[at] ^= (byte) by;

    assertThatThrownBy(() -> key.open(sealed, 0, true)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void aPieceIsBoundToItsFileItsPlaceAndWhetherItIsTheLast() {
    var id = Ids.next();
    FileKey key = FileKey.random(id);
    byte[] sealed = key.seal(PIECE, 3, 1, false);

    assertThat(FileKey.of(id, key.text()).open(sealed, 1, false)).isEqualTo(new byte[] {1, 2, 3});
    assertThatThrownBy(() -> key.open(sealed, 2, false)).isInstanceOf(IllegalStateException.class);
    // A file that was cut off: what is now its last piece was not.
    assertThatThrownBy(() -> key.open(sealed, 1, true)).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> FileKey.of(Ids.next(), key.text()).open(sealed, 1, false))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> key.open(new byte[5], 0, true))
        .isInstanceOf(IllegalStateException.class);
    assertThat(key.toString()).doesNotContain(key.text());
  }
}
