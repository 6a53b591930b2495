package org.workershome.petition.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class QueryCodeTest {

  @Test
  void aCodeCarries128BitsInLettersThatAreNotReadWrongly() {
    for (int i = 0; i < 200; i++) {
      assertThat(QueryCode.drawn().value()).matches("[0-9A-HJKMNP-TV-Z]{26}");
    }
  }

  @Test
  void everyBitOfTheCodeIsDrawn() {
    List<Set<Character>> seen = lettersSeen(2000);

    for (int place = 0; place < 25; place++) {
      assertThat(seen.get(place)).as("place %d", place).hasSize(32);
    }
    assertThat(seen.get(25)).as("the last place holds the three bits that are left").hasSize(8);
  }

  @Test
  void aCodeDoesNotLeakIntoLogs() {
    QueryCode code = QueryCode.drawn();

    assertThat(code.toString()).doesNotContain(code.value().substring(0, 8));
  }

  private static List<Set<Character>> lettersSeen(int draws) {
    List<Set<Character>> seen = new ArrayList<>();
    for (int place = 0; place < 26; place++) {
      seen.add(new HashSet<>());
    }
    for (int draw = 0; draw < draws; draw++) {
      String code = QueryCode.drawn().value();
      for (int place = 0; place < 26; place++) {
        seen.get(place).add(code.charAt(place));
      }
    }
    return seen;
  }
}
