"""The rules that findings are made by: each looks at one customer's history in one campaign."""
