/// Matching needs none of what staff say of columns; this stands in for the product's type, which reads YAML.
struct LearnedColumns: Sendable, Equatable {}
