package clusterkb.facts;

/** Something that was seen to go wrong. */
@FactInfo(value = "Something that was seen to go wrong", key = "symptoms")
public final class Symptom extends Fact {
  /** The symptom's id, or any label by which to tell it from the others. */
  @Property(
      value = "The symptom's id, or any label by which to tell it from the others",
      identity = true)
  public String getName() {
    return known("name");
  }

  /** What was seen. */
  @Property("What was seen, such as the text of an error message")
  public String getText() {
    return known("text");
  }
}
