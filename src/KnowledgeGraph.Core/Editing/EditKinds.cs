using KnowledgeGraph.Storing;

namespace KnowledgeGraph.Editing;

/// <summary>What sort of act an edit is, for the change log.</summary>
internal static class EditKinds
{
    public static ChangeKind Of(Edit edit) =>
        edit switch
        {
            ImportExtract or PublishExtracts => ChangeKind.Import,
            MergeEntities or MergeSame or Unmerge or MarkDistinct => ChangeKind.Merge,
            SetReview => ChangeKind.Review,
            RetractFact or RestoreFact => ChangeKind.Retraction,
            _ => ChangeKind.Edit,
        };
}
