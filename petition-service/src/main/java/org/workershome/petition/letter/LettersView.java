package org.workershome.petition.letter;

import java.util.List;

/** All papers of a petition, oldest first. */
record LettersView(List<LetterView> items) {
  LettersView {
    items = List.copyOf(items);
  }
}
