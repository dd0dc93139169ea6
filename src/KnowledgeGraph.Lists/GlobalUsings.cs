global using KnowledgeGraph.Extracts;
global using KnowledgeGraph.Merging;
global using KnowledgeGraph.Model;
global using KnowledgeGraph.Ontologies;
global using KnowledgeGraph.Reading;
global using KnowledgeGraph.Storing;
