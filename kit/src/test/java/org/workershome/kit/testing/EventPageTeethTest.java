package org.workershome.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Each comparison of {@link EventPage} bites the page that was planted for it. */
class EventPageTeethTest {
  private static final String OPENED = "org.workershome.trial.opened.v1";
  private static final String SHUT = "org.workershome.trial.shut.v1";

  private final EventPage page =
      new EventPage(
          """
          | type | topic | read by |
          |---|---|---|
          | `org.workershome.trial.opened.v1` | `workershome.trial` | `other-service` |

          The type org.workershome.trial.never-sent.v1 comes later.

          ### `org.workershome.trial.opened.v1`

          | field | there | meaning |
          |---|---|---|
          | `id` | always | of the door |
          | `colour` | when it has one | of the door |

          ## Another table

          | `id` | always | of nothing |
          """
              .lines()
              .toList());

  @Test
  void aTypeWithoutARowIsFound() {
    assertThat(page.strayTypes("trial", Set.of(OPENED, SHUT)))
        .contains(SHUT + " is sent and has no row");
  }

  @Test
  void aTypeThatNobodySendsIsFoundWhereverItIsNamed() {
    assertThat(page.strayTypes("trial", Set.of(OPENED)))
        .containsExactly("org.workershome.trial.never-sent.v1 is named and nobody sends it");
    assertThat(page.strayTypes("other", Set.of())).as("of another service").isEmpty();
  }

  @Test
  void aFieldThatIsMissingInventedOrNotAlwaysThereIsFound() {
    assertThat(page.strayFields(OPENED, Map.of("id", true, "colour", false))).isEmpty();
    assertThat(page.strayFields(OPENED, Map.of("id", false, "height", true)))
        .containsExactly(
            OPENED + ".colour: schema without it, page sometimes",
            OPENED + ".height: schema always, page without it",
            OPENED + ".id: schema sometimes, page always");
    assertThat(page.strayFields(SHUT, Map.of("id", true)))
        .containsExactly(SHUT + ".id: schema always, page without it");
  }

  @Test
  void aReaderThatIsMissingOrInventedIsFound() {
    assertThat(page.strayReaders("other", Set.of(OPENED))).isEmpty();
    assertThat(page.strayReaders("third", Set.of(OPENED)))
        .containsExactly(OPENED + " is read by third and its row does not say so");
    assertThat(page.strayReaders("other", Set.of()))
        .containsExactly(OPENED + " is not read by other, but its row says so");
  }

  @Test
  void constantsOfClassFilesAreSeen() throws IOException {
    assertThat(EventTypes.in(Path.of("target/test-classes"))).contains(OPENED, SHUT);
  }
}
